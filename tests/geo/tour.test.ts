import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import { TEXT_LANGUAGES } from '../../src/model/text-languages';
import { linkAtlas } from '../../src/model/link';
import { parseAtlas, parseDossier } from '../../src/model/parse';
import { figuresById } from '../../src/ui/references';
import { readViewState } from '../../src/state/view-state';

const files = buildGeo('geo').cities.get('chongqing');
const atlas = parseAtlas(JSON.parse(files?.atlas ?? 'null'));
const dossier = parseDossier(JSON.parse(files?.dossier ?? 'null'));
if (!atlas.ok || !dossier.ok) throw new Error(JSON.stringify([atlas, dossier]));
const linked = linkAtlas(atlas.value);
const { claims, sources, tours = [] } = dossier.value;
const figures = figuresById(dossier.value);
const stops = tours.flatMap((tour) => tour.stops.map((stop) => ({ ...stop, name: `${tour.id}:${stop.id}` })));

describe('The tour that ships', () => {
  it('is one, of seven to ten stops', () => {
    expect(tours).toHaveLength(1);
    expect(stops.length).toBeGreaterThanOrEqual(7);
    expect(stops.length).toBeLessThanOrEqual(10);
  });

  describe.each(stops)('at $name', (stop) => {
    const told = claims.filter(({ id }) => stop.claims.includes(id));

    it('has claims, each in every language, with who made it, its day and its source', () => {
      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ id }) => id).sort()).toEqual([...stop.claims].sort());
      for (const { id, text, statedBy, statedOn, source } of told) {
        for (const language of TEXT_LANGUAGES) {
          expect(text[language], id).toMatch(/\S/);
          expect(statedBy[language], id).toMatch(/\S/);
        }
        expect(statedOn, id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        const cited = sources.find((one) => one.id === source);
        expect(cited?.date, id).toMatch(/^(undated|\d{4}(-\d{2}){0,2})$/);
        expect(cited?.title && cited.publisher, id).toBeTruthy();
      }
    });

    it('has what later sources say of each, or that none was found or looked for', () => {
      for (const { id, verdict, verdictNote, figures: bearing, source } of told) {
        for (const language of TEXT_LANGUAGES) expect(verdictNote[language], id).toMatch(/\S/);
        const others = bearing.filter((figure) => figures.get(figure)?.sources.some((one) => one !== source));
        if (verdict === 'unchecked') expect(verdictNote.en, id).toMatch(/^Not checked in depth/);
        else if (verdict === 'unconfirmed') expect(verdictNote.en, id).toMatch(/^No second source was found/);
        else expect(others.length, id).toBeGreaterThan(0);
      }
    });

    it('has a view that stands on the map', () => {
      const { selection, camera } = readViewState(stop.view);
      expect(selection).not.toBeNull();
      const shelves = {
        corridor: linked.corridorsById,
        route: linked.routesById,
        hub: linked.hubsById,
        passage: linked.passagesById,
      };
      if (selection?.kind === 'city') expect(camera, 'where the city is seen from').not.toBeNull();
      else expect(selection && shelves[selection.kind].get(selection.id)).toBeDefined();
    });
  });
});
