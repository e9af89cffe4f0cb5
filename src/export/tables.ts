/** Extracts as tables: one of legs, one of figures. Columns are named as GeoJSON's properties, flattened. */
import type { Text } from '../model/atlas';
import type { Figure } from '../model/figure';
import type { Derivation } from '../routing/derivation';
import type { Range } from '../routing/range';
import { wordsOf } from '../i18n';
import { named, withAside } from '../i18n/joints';
import { toCsv, type Cell } from './csv';
import { dataDateOf, fileName, legsOf, lengthsIn, type Extract, type ExtractLeg, type Way } from './extract';
import { lineNotice } from './notices';
import type { Setting } from './setting';
import { onward, textOf, wordingIn } from '../model/text';

type Row = Record<string, Cell>;

/** One row per leg of each way, in the order of travel. A plan's rows carry what the planner reckons. */
export function legsToCsv(extract: Extract, setting: Setting): string {
  const rows = extract.ways.flatMap((way) => way.legs.map((leg, index) => legRow(leg, index, way, extract, setting)));
  return tableOf(rows);
}

/** One row per figure: of the corridor, its routes and their legs, each figure once. */
export function figuresToCsv(extract: Extract, setting: Setting): string {
  const subjects: [kind: string, id: string, name: Text, figures: readonly Figure[]][] = [
    [extract.kind, extract.id, extract.name, extract.figures],
    ...extract.ways.map((way): (typeof subjects)[number] => [way.kind, way.id, way.name, way.figures]),
    ...legsOf(extract).map((leg): (typeof subjects)[number] => ['leg', leg.id, nameOf(leg), leg.figures]),
  ];
  const rows = subjects.flatMap(([kind, id, name, figures]) =>
    figures.map((figure): Row => ({
      subjectKind: kind,
      subject: id,
      ...inWords('subjectName', name, setting),
      ...figureRow(figure, extract, setting),
    })),
  );
  return tableOf(rows);
}

export function csvFileName(extract: Extract, table: 'legs' | 'figures'): string {
  return fileName(extract, `-${table}.csv`);
}

/** Whether there is a figure to write. */
export function hasFigures(extract: Extract): boolean {
  return [extract, ...extract.ways, ...legsOf(extract)].some(({ figures }) => figures.length > 0);
}

function tableOf(rows: readonly Row[]): string {
  const header = Object.keys(rows[0] ?? {});
  return toCsv(
    header,
    rows.map((row) => header.map((column) => row[column] ?? null)),
  );
}

function legRow(leg: ExtractLeg, index: number, way: Way, extract: Extract, setting: Setting): Row {
  const { mode, from, to, status, schematic, precisionKm, provenances, drawnLengthKm, figures, notes, reckoning } = leg;
  const { language } = setting;
  return {
    way: way.id,
    ...inWords('wayName', way.name, setting),
    order: index + 1,
    leg: leg.id,
    mode,
    modeName: wordsOf(language).modes[mode],
    from: from.id,
    ...inWords('fromName', from.name, setting),
    to: to.id,
    ...inWords('toName', to.name, setting),
    status: status ?? '',
    statusName: status ? wordsOf(language).statuses[status] : '',
    schematic,
    precisionKm,
    drawnLengthKm: tenths(drawnLengthKm),
    publishedLengths: lengthsIn(figures)
      .map((figure) => withAside(setting.sayFigure(figure), setting.sayDate(figure.asOf), language))
      .join('; '),
    wayDrawnLengthKm: tenths(way.drawnLengthKm),
    wayPublishedLengths: lengthsIn(way.figures)
      .map((figure) => withAside(setting.sayFigure(figure), setting.sayDate(figure.asOf), language))
      .join('; '),
    passages: leg.passages.map(({ name }) => name[language]).join('; '),
    ...(reckoning
      ? {
          ...rangeRow('days', reckoning.days),
          ...basisRow('days', reckoning.derivations.days),
          ...rangeRow('handlingDays', reckoning.handlingDays),
          ...basisRow('handling', reckoning.derivations.handlingDays),
          ...rangeRow('co2eKgPerTonne', reckoning.co2eKgPerTonne),
          ...basisRow('co2e', reckoning.derivations.co2eKgPerTonne),
          ...basisRow('length', reckoning.derivations.lengthKm),
          methods: reckoning.methods.join('; '),
        }
      : {}),
    notes: [...(leg.approach ? [wordsOf(language).planner.approach] : []), ...notes.map((note) => note[language])].join(
      '\n',
    ),
    provenance: provenances.join('; '),
    attribution: [
      ...provenances.map((provenance) => lineNotice(provenance, language)),
      wordsOf(language).takeAway.figuresNotice,
    ].join('; '),
    ...versionRow(extract),
  };
}

function figureRow(figure: Figure, extract: Extract, setting: Setting): Row {
  const { id, quantity, value, low, high, unit, date, text, hedge, period, scope, asOf, confidence, standing } = figure;
  const { language } = setting;
  const words = wordsOf(language);
  const sources = figure.sources.flatMap((source) => extract.sources.find((one) => one.id === source) ?? []);
  return {
    figure: id,
    quantity,
    quantityName: words.quantities[quantity],
    statement: setting.sayFigure(figure),
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    unit: unit ?? '',
    date: date ?? '',
    text: text?.[language] ?? '',
    hedge: hedge ?? '',
    period: period ?? '',
    scope: scope?.[language] ?? '',
    asOf,
    confidence,
    standing: standing ?? 'current',
    note: figure.note?.[language] ?? '',
    sources: figure.sources.join('; '),
    sourceTitles: sources
      .map(({ publisher, title, date }) =>
        withAside(named(wordingIn(publisher, language), wordingIn(title, language), language), date, language),
      )
      .join('; '),
    sourceUrls: sources.flatMap(({ url }) => url ?? []).join(' '),
    attribution: words.takeAway.figuresNotice,
    ...versionRow(extract),
  };
}

function versionRow({ atlas: { version } }: Extract): Row {
  return { dataVersion: version, dataDate: dataDateOf(version) ?? '' };
}

/** Words in the asked language, and in each. */
function inWords(column: string, text: Text, { language }: Setting): Row {
  return {
    [column]: text[language],
    [`${column}En`]: text.en,
    [`${column}Zh`]: text.zh,
    [`${column}Ar`]: text.ar,
  };
}

function rangeRow(column: string, { low, typical, high }: Range): Row {
  return {
    [`${column}Low`]: hundredths(low),
    [`${column}Typical`]: hundredths(typical),
    [`${column}High`]: hundredths(high),
  };
}

/** `computed`, and what from: `published; assumed`. Empty for a number that is not there. */
function basisRow(column: string, derivation: Derivation | null): Row {
  return {
    [`${column}Basis`]: derivation?.basis ?? '',
    [`${column}ComputedFrom`]: derivation?.from.join('; ') ?? '',
  };
}

function nameOf({ name, from, to }: ExtractLeg): Text {
  if (name) return name;
  return textOf((language) => `${from.name[language]} ${onward(language)} ${to.name[language]}`);
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
