/** The entry of the full page: its picture first, then the page. */
import { cities, defaultCity } from 'virtual:geo';
import './style/page.css';
import { afterPicture, firstDrawing } from './ui/first-picture';

await firstDrawing(false);
await afterPicture(cities[defaultCity]?.atlas ?? '');
await import('./full-page');
