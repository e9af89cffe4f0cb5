import { Map as MapLibreMap } from 'maplibre-gl';
import { fieldOfView } from '../drawing/eye';
import { featuresOf, type AtlasFeatures } from '../drawing/features';
import { flowOf, STILL } from '../drawing/flow';
import { MIN_ZOOM } from '../drawing/framed-camera';
import { aimOf, frameAround, type Aim, type Inset } from '../drawing/framing';
import { readImageName } from '../drawing/image-name';
import { chosenBy, litBy } from '../drawing/lit';
import { litByPlan, type PlanDrawing } from '../drawing/plan-lines';
import { globalStateOf, type Shown } from '../drawing/shown';
import { boundsOf } from '../geometry/bounds';
import type { Atlas, Camera, Position } from '../model/atlas';
import { linkAtlas, type LinkedAtlas } from '../model/link';
import { sameSelection, type Selection } from '../state/view-state';
import { canvasPicture, printAsSeen } from './canvas-picture';
import { backdropOf, type Backdrop } from './backdrop';
import { serveBasemap } from './basemap';
import { CameraWatch, pictureOf } from './camera';
import { Credits } from './credits';
import { Emphasis } from './emphasis';
import { Flow } from './flow';
import { Framer, paddingBeside, type Move } from './framer';
import { gestureOptions, type GestureHints } from './gestures';
import { tellStyle } from './global-state';
import { drawIcon, ICON_PIXEL_RATIO } from './icons';
import { PlanOnMap } from './plan-on-map';
import { Pointing, type PointingEvents } from './pointing';
import { Rim } from './rim';
import { styleOf, type Look } from './style';
import { keepBracketsUpright } from './upright-brackets';
import { useOwnWorker } from './worker';

const MAX_ZOOM = 11;

export interface AtlasMapOptions {
  container: HTMLElement;
  atlas: Atlas;
  look: Look;
  shown: Shown;
  camera: Camera;
  /** What the camera is centred beside, px; `null`: nothing. */
  beside: Inset | null;
  /** The page's address; data files lie below it. */
  base: URL;
  /** The map's accessible name. */
  label: string;
  /** The page around the map scrolls by wheel and by one finger, and the map says how to move it; `null`: the map takes both. */
  cooperative: GestureHints | null;
}

/** What the map tells its page. */
export interface AtlasMapEvents extends PointingEvents {
  /** The camera came to rest elsewhere. */
  oncamera(camera: Camera): void;
  /** What is to be seen where the map draws nothing. */
  onbackdrop(backdrop: Backdrop): void;
  /** First picture complete, or complete again after the drawing context was lost. */
  onready(): void;
  /** The drawing context was lost. */
  onlost(): void;
}

/** MapLibre drawing one atlas. The only place that holds a map; everything it is told is plain data. */
export class AtlasMap {
  readonly map: MapLibreMap;
  /** Where the camera goes. */
  readonly framer: Framer;
  readonly #atlas: Atlas;
  readonly #linked: LinkedAtlas;
  readonly #features: AtlasFeatures;
  readonly #base: URL;
  readonly #emphasis: Emphasis;
  readonly #flow: Flow;
  readonly #plan: PlanOnMap;
  readonly #rim: Rim;
  readonly pointing: Pointing;
  readonly #events: AtlasMapEvents;
  #look: Look;
  readonly credits: Credits;
  #shown: Shown;
  #selection: Selection | null = null;
  #planning = false;
  #styled = false;
  /** What was asked before the style had loaded. */
  readonly #meanwhile: (() => void)[] = [];

  /** @throws GPUInitializationError where the browser gives no WebGL 2 context */
  constructor(
    { container, atlas, look, shown, camera, beside, base, label, cooperative }: AtlasMapOptions,
    events: AtlasMapEvents,
  ) {
    useOwnWorker();
    serveBasemap(base, camera.zoom);
    this.#atlas = atlas;
    this.#linked = linkAtlas(atlas);
    this.#features = featuresOf(atlas);
    this.#base = base;
    this.#events = events;
    this.#look = look;
    this.#shown = shown;
    const { cooperativeGestures, words } = gestureOptions(cooperative);
    this.map = new MapLibreMap({
      container,
      style: styleOf(look, this.#features, shown, base),
      ...camera,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      // The style's own fonts draw every script.
      localIdeographFontFamily: false,
      fadeDuration: 120,
      cooperativeGestures,
      locale: { 'Map.Title': label, ...words },
    });
    keepBracketsUpright(this.map);
    printAsSeen(this.map);
    this.credits = new Credits(this.map, look.language);
    this.#placeEye();
    this.map.setPadding(paddingBeside(this.map, beside));
    const watch = new CameraWatch(this.map, (next) => events.oncamera(next));
    this.#whenStyled(() => watch.startAt(camera));
    this.#emphasis = new Emphasis(this.map, this.#features);
    this.#flow = new Flow(this.map);
    this.#plan = new PlanOnMap(this.map);
    this.framer = new Framer(this.map, (act) => this.#whenStyled(act));
    this.#rim = new Rim(this.map);
    this.pointing = new Pointing(this.map, atlas, this.#features, shown, this.#emphasis, events);
    this.#listen();
  }

  #listen(): void {
    const { map } = this;
    map.setMissingStyleImageResolver((id) => {
      const image = readImageName(id);
      if (image) map.addImage(id, drawIcon(image.name, image.theme), { pixelRatio: ICON_PIXEL_RATIO });
    });
    map.on('style.load', () => this.#dress());
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.framer.release();
    });
    map.on('move', () => {
      this.#tellBackdrop();
      this.#rim.tell();
    });
    map.on('resize', () => {
      this.#placeEye();
      this.#tellBackdrop();
    });
    map.on('webglcontextlost', () => {
      this.#flow.complete(false);
      this.#events.onlost();
    });
    map.on('webglcontextrestored', () => {
      this.#emphasis.restore();
      void this.#rim.restore();
      this.#awaitPicture();
    });
    this.#awaitPicture();
    this.#tellBackdrop();
  }

  /** At the same distance however high the window: see {@link fieldOfView}. */
  #placeEye(): void {
    this.map.setVerticalFieldOfView(fieldOfView(this.map.getContainer().clientHeight));
  }

  #awaitPicture(): void {
    this.map.once('idle', () => {
      this.#events.onready();
      this.#flow.complete(true);
    });
  }

  /** The style has loaded: says what came in before it had. */
  #dress(): void {
    this.#styled = true;
    this.#emphasis.restore();
    void this.#rim.restore();
    this.#flow.restore();
    const meanwhile = this.#meanwhile.splice(0);
    for (const act of meanwhile) act();
  }

  /** Acts on the style, as soon as there is one. */
  #whenStyled(act: () => void): void {
    if (this.#styled) act();
    else this.#meanwhile.push(act);
  }

  #tellBackdrop(): void {
    this.#events.onbackdrop(backdropOf(pictureOf(this.map, this.#look.projection)));
  }

  /** Theme, language, projection, worldview: the map keeps its camera, its data and what is picked. */
  setLook(look: Look): void {
    if (look === this.#look) return;
    this.#look = look;
    this.credits.say(look.language);
    this.#whenStyled(() =>
      this.map.setStyle(styleOf(look, this.#features, this.#shown, this.#base, this.#plan.drawn), { diff: true }),
    );
    this.#tellBackdrop();
  }

  /** The layer switch and the year: the style's filters read them in the global state. */
  setShown(shown: Shown): void {
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.pointing.show(shown);
    this.#whenStyled(() => tellStyle(this.map, { ...globalStateOf(shown, this.#features.strands) }));
  }

  /** Whether the direction of a picked route is to be seen. */
  setFlow(on: boolean): void {
    this.#flow.set(on);
  }

  /** Whether clicks are the planner's own. */
  setPlanning(on: boolean): void {
    if (this.#planning && !on) this.framer.forget();
    this.#planning = on;
    this.pointing.plan(on);
  }

  /** What the planner shows. */
  setPlan(drawing: PlanDrawing): void {
    if (!this.#plan.take(drawing)) return;
    this.#whenStyled(() => this.#plan.show());
    this.#light();
  }

  #light(): void {
    const { drawing } = this.#plan.drawn;
    const plan = litByPlan(drawing, this.#features);
    this.#emphasis.light(plan ?? litBy(this.#selection, this.#linked, this.#features));
  }

  /** Moves the camera so that lines are seen whole beside the panels, and keeps it so as they change their size. */
  frameLines(parts: readonly Position[][], inset: Inset, move: Move): void {
    const bounds = boundsOf(parts);
    if (bounds) this.#bring({ bounds, parts, point: null }, inset, move);
  }

  /**
   * What stands out. The camera stays: see {@link frame}.
   *
   * @returns whether it is another selection than before
   */
  select(selection: Selection | null): boolean {
    if (sameSelection(selection, this.#selection)) return false;
    this.#selection = selection;
    this.framer.forget();
    this.#light();
    this.#emphasis.choose(chosenBy(selection, this.#atlas, this.#features));
    const route = selection?.kind === 'route' ? this.#linked.routesById.get(selection.id) : undefined;
    this.#flow.along(route ? flowOf(route, this.#linked, this.#features.strands) : STILL);
    return true;
  }

  /**
   * Moves the camera so that a selection is seen beside the panels, and keeps it so as they change their size. A place that is
   * already in clear view stays where it is.
   */
  frame(selection: Selection, inset: Inset, move: Move): void {
    const aim = aimOf(selection, this.#atlas);
    if (aim) this.#bring(aim, inset, move);
  }

  #bring(aim: Aim, inset: Inset, move: Move): void {
    if (move === 'own') this.framer.recall(aim);
    else if (move === 'none') this.framer.take(aim, inset);
    else this.framer.hold(aim, inset, move === 'fly');
  }

  /** Brings a place and so much around it into view. */
  show(position: Position, radiusKm: number, inset: Inset): void {
    const frame = frameAround(position, radiusKm);
    if (frame) this.framer.hold(frame, inset, true);
  }

  /** @param delta in zoom levels; negative: out */
  zoomBy(delta: number): void {
    this.framer.release();
    this.map.zoomTo(this.map.getZoom() + delta);
  }

  resetNorth(): void {
    this.map.easeTo({ bearing: 0, pitch: 0 });
  }

  /** What is on the canvas, as the address of a picture; nothing is drawn around a globe. */
  picture(): string {
    return canvasPicture(this.map);
  }

  remove(): void {
    this.#flow.stop();
    this.map.remove();
  }
}
