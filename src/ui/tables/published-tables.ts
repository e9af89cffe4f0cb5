/** What is published of the map's things, and by whom. */
import { tongueOf } from '../../i18n/tongue';
import type { Text } from '../../model/atlas';
import type { Figure, Source } from '../../model/figure';
import type { LinkedAtlas } from '../../model/link';
import type { Selection } from '../../state/view-state';
import { formatFigure } from '../format';
import { formatDate, formatWhen } from '../format-date';
import type { Page } from '../page.svelte';
import type { Table } from './arrange-rows';
import { amountOf, count, NO_NAME, row, say, selectHub, selectLeg } from './cells';
import { textOf, wordingIn, type Wording } from '../../model/text';

const CONFIDENCE_ORDER: readonly Figure['confidence'][] = ['low', 'medium', 'high'];

export function figures(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  const publishers = new Map(
    page.dossier?.sources.map(({ id, publisher }) => [id, wordingIn(publisher, page.language)]),
  );
  return {
    title: words.names.figures,
    columns: [
      { title: words.figure },
      { title: words.subject },
      { title: words.value, numeric: true },
      { title: words.when },
      { title: words.asOf },
      { title: words.standing, filter: true },
      { title: page.words.figure.confidence },
      { title: words.names.sources },
    ],
    rows: Object.entries(page.dossier?.entries ?? {}).flatMap(([key, entry]) => {
      const subject = subjectOf(key, linked);
      return entry.figures.map((figure) => {
        const { period, asOf } = formatWhen(figure, page.language);
        const what = page.words.quantities[figure.quantity];
        const sources = figure.sources.map((id) => ({ id, publisher: publishers.get(id) ?? id }));
        return row(figure.id, subject.selection, [
          { text: figure.scope ? `${what}: ${page.say(figure.scope)}` : what },
          say(page, subject.name),
          { text: formatFigure(figure, page.language), by: amountOf(figure) },
          { text: period ?? '', by: figure.period ?? null },
          { text: asOf, by: figure.asOf },
          { text: page.words.standings[figure.standing ?? 'current'] },
          { text: page.words.confidences[figure.confidence], by: CONFIDENCE_ORDER.indexOf(figure.confidence) },
          { text: sources.map(({ publisher }) => publisher).join(' · '), sources },
        ]);
      });
    }),
  };
}

export function sources(page: Page): Table {
  const words = page.words.tables;
  const all = Object.values(page.dossier?.entries ?? {}).flatMap((entry) => entry.figures);
  const cited = new Map<string, number>();
  for (const id of all.flatMap((figure) => figure.sources)) cited.set(id, (cited.get(id) ?? 0) + 1);
  return {
    title: words.names.sources,
    columns: [
      { title: words.title },
      { title: words.publisher },
      { title: words.published },
      { title: words.remarks },
      { title: words.names.figures, numeric: true },
    ],
    rows: (page.dossier?.sources ?? []).map((source) =>
      row(source.id, null, [
        { ...told(source.title, page), ...(source.url ? { href: source.url } : {}) },
        told(source.publisher, page),
        source.date === 'undated'
          ? { text: page.words.sources.undated, by: null }
          : { text: formatDate(source.date, page.language), by: source.date },
        { text: remarksOf(source, page) },
        count(page, cited.get(source.id) ?? 0),
      ]),
    ),
  };
}

function told(wording: Wording, page: Page): { text: string; lang: string | undefined } {
  const text = wordingIn(wording, page.language);
  return { text, lang: tongueOf(text) };
}

function remarksOf(source: Source, page: Page): string {
  const words = page.words.sources;
  return [
    ...(source.repost ? [words.repost] : []),
    ...(typeof source.title !== 'string' ? [words.describes] : []),
    ...(source.read === false ? [words.unread] : []),
  ].join(' · ');
}

/** What a dossier's key stands for: its name, and what shows it on the map. */
function subjectOf(key: string, linked: LinkedAtlas): { name: Text; selection: Selection | null } {
  const [kind, id] = split(key);
  switch (kind) {
    case 'corridor':
      return { name: linked.corridorsById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'route':
      return { name: linked.routesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'passage':
      return { name: linked.passagesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'hub':
      return { name: linked.hubsById.get(id)?.name ?? NO_NAME, selection: selectHub(linked, id) };
    case 'leg': {
      const leg = linked.legsById.get(id);
      return {
        name: leg?.name ?? joined(linked.hubsById.get(leg?.from ?? '')?.name, linked.hubsById.get(leg?.to ?? '')?.name),
        selection: selectLeg(linked, id),
      };
    }
    default:
      return { name: linked.atlas.city.name, selection: { kind: 'city' } };
  }
}

function joined(from: Text = NO_NAME, to: Text = NO_NAME): Text {
  return textOf((language) => `${from[language]} – ${to[language]}`);
}

function split(key: string): [kind: string, id: string] {
  const colon = key.indexOf(':');
  return colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)];
}
