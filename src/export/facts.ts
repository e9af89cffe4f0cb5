/** What is known of ways and legs as lines of text: for formats that have one place for words. */
import { fill, wordsOf } from '../i18n';
import { named, sourceLine, withAside } from '../i18n/joints';
import type { Figure, Source } from '../model/figure';
import type { Derivation } from '../routing/derivation';
import type { Range } from '../routing/range';
import { dataDateOf, lengthsIn, type Extract, type ExtractLeg, type Way } from './extract';
import { noticesOf } from './notices';
import type { Setting } from './setting';

/** Of the extract as a whole: what it is, its figures, its licences, the data version and date. */
export function extractFacts(extract: Extract, setting: Setting): string[] {
  const { language } = setting;
  return [
    ...(extract.summary ? [extract.summary[language]] : []),
    ...figureLines(extract.figures, extract.sources, setting),
    ...extract.notes.map((note) => note[language]),
    ...noticesOf(extract, language),
    versionLine(extract, setting),
  ];
}

export function wayFacts(way: Way, { sources }: Extract, setting: Setting): string[] {
  const { language } = setting;
  const words = wordsOf(language);
  return [
    ...(way.summary ? [way.summary[language]] : []),
    ...(way.status ? [named(words.hub.status, words.statuses[way.status], language)] : []),
    ...(way.indicative && way.kind === 'route' ? [words.route.indicativeMeans] : []),
    ...lengthLines(way.drawnLengthKm, way.figures, setting),
    ...(way.total
      ? [
          rangeLine('days', way.total.days, way.total.derivations.days, setting),
          rangeLine('co2e', way.total.co2eKgPerTonne, way.total.derivations.co2eKgPerTonne, setting),
        ]
      : []),
    ...figureLines(way.figures, sources, setting),
    ...way.notes.map((note) => note[language]),
  ];
}

export function legFacts(leg: ExtractLeg, { sources }: Extract, setting: Setting): string[] {
  const { language } = setting;
  const words = wordsOf(language);
  const { takeAway } = words;
  return [
    words.modes[leg.mode],
    ...(leg.status ? [named(words.hub.status, words.statuses[leg.status], language)] : []),
    ...(leg.schematic ? [takeAway.isSchematic] : []),
    leg.provenances.map((provenance) => words.provenances[provenance]).join(' · '),
    ...(leg.precisionKm === null ? [] : [fill(words.route.upTo, { km: setting.sayKm(leg.precisionKm) })]),
    ...lengthLines(leg.drawnLengthKm, leg.figures, setting),
    ...(leg.passages.length > 0
      ? [named(words.route.passages, leg.passages.map(({ name }) => name[language]).join(' · '), language)]
      : []),
    ...(leg.reckoning
      ? [
          rangeLine('days', leg.reckoning.days, leg.reckoning.derivations.days, setting),
          ...(leg.reckoning.derivations.handlingDays
            ? [rangeLine('handling', leg.reckoning.handlingDays, leg.reckoning.derivations.handlingDays, setting)]
            : []),
          rangeLine('co2e', leg.reckoning.co2eKgPerTonne, leg.reckoning.derivations.co2eKgPerTonne, setting),
        ]
      : []),
    ...(leg.approach ? [wordsOf(language).planner.approach] : []),
    ...figureLines(leg.figures, sources, setting),
    ...leg.notes.map((note) => note[language]),
  ];
}

export function versionLine({ atlas: { version } }: Extract, { language, sayDate }: Setting): string {
  const { takeAway } = wordsOf(language);
  const date = dataDateOf(version);
  return date
    ? fill(takeAway.versionAndDate, { version, date: sayDate(date) })
    : fill(takeAway.versionAlone, { version });
}

/** The drawn length, and the published one or that there is none: never one for the other. */
function lengthLines(
  drawnKm: number,
  figures: readonly Figure[],
  { language, sayKm, sayFigure, sayDate }: Setting,
): string[] {
  const { takeAway, route } = wordsOf(language);
  const published = lengthsIn(figures).map((figure) => withAside(sayFigure(figure), sayDate(figure.asOf), language));
  return [
    named(takeAway.drawnLength, sayKm(drawnKm), language),
    named(takeAway.publishedLength, published.length > 0 ? published.join(' · ') : route.notPublished, language),
  ];
}

function figureLines(figures: readonly Figure[], sources: readonly Source[], setting: Setting): string[] {
  const { language, sayFigure, sayDate } = setting;
  const words = wordsOf(language);
  return figures.map((figure) => {
    const quantity = words.quantities[figure.quantity];
    const what = figure.scope ? withAside(quantity, figure.scope[language], language) : quantity;
    const asOf = fill(words.figure.asOf, { date: sayDate(figure.asOf) });
    const cited = figure.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
    const from = cited.map((source) => sourceLine(source, language));
    return [named(what, sayFigure(figure), language), asOf, ...from].join(' · ');
  });
}

function rangeLine(
  what: 'days' | 'handling' | 'co2e',
  { low, typical, high }: Range,
  derivation: Derivation,
  { language, sayDerivation }: Setting,
): string {
  const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false });
  const [from, mid, to] = [low, typical, high].map((value) => format.format(value));
  const basis = sayDerivation(derivation);
  return fill(wordsOf(language).takeAway[what], { low: from ?? '', typical: mid ?? '', high: to ?? '', basis });
}
