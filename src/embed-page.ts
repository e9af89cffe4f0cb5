/** The entry of the page inside an iframe: its picture first, then the page. */
import { cities, defaultCity } from 'virtual:geo';
import './style/page.css';
import { afterPicture, firstDrawing } from './ui/first-picture';

await firstDrawing(true);
await afterPicture(cities[defaultCity]?.atlas ?? '');
await import('./framed-page');
