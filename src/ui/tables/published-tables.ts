/** What is published of the map's things, and by whom. */
import { named } from '../../i18n/joints';
import { tongueOf } from '../../i18n/tongue';
import type { Text } from '../../model/atlas';
import { SUBJECT_KINDS, type SubjectKind } from '../../model/dossier';
import type { Figure } from '../../model/figure';
import type { LinkedAtlas } from '../../model/link';
import type { Selection } from '../../state/view-state';
import { formatFigure } from '../format';
import { formatDate, formatWhen } from '../format-date';
import type { Page } from '../page.svelte';
import { remarksOn } from '../source-remarks';
import { inPanelOrder } from '../subject';
import type { Table } from './arrange-rows';
import { amountOf, count, NO_NAME, routesAlong, row, say, selectHub, sourcesCell } from './cells';
import { textOf, wordingIn, type Wording } from '../../model/text';

const CONFIDENCE_ORDER: readonly Figure['confidence'][] = ['low', 'medium', 'high'];

export function figures(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
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
      { title: words.remarks },
    ],
    rows: Object.entries(page.dossier?.entries ?? {}).flatMap(([key, entry]) => {
      const subject = subjectOf(key, linked);
      return inPanelOrder(split(key)[0], entry.figures).map((figure) => {
        const { period, asOf } = formatWhen(figure, page.language);
        const what = page.words.quantities[figure.quantity];
        const cells = [
          { text: figure.scope ? named(what, page.say(figure.scope), page.language) : what },
          say(page, subject.name),
          { text: formatFigure(figure, page.language), by: amountOf(figure) },
          { text: period ?? '', by: figure.period ?? null },
          { text: asOf, by: figure.asOf },
          { text: page.words.standings[figure.standing ?? 'current'] },
          { text: page.words.confidences[figure.confidence], by: CONFIDENCE_ORDER.indexOf(figure.confidence) },
          sourcesCell(page, figure.sources),
          { text: figure.note ? page.say(figure.note) : '' },
        ];
        return { ...row(figure.id, subject.selection, cells), marks: subject.marks };
      });
    }),
  };
}

/** What a reader must know of a subject: conflicts, doubts, why lengths differ. */
export function notes(page: Page, linked: LinkedAtlas): Table {
  const words = page.words.tables;
  return {
    title: words.names.notes,
    columns: [{ title: words.note }, { title: words.subject, filter: true }],
    rows: Object.entries(page.dossier?.entries ?? {}).flatMap(([key, entry]) => {
      const { name, selection, marks } = subjectOf(key, linked);
      return entry.notes.map((note, at) => ({
        ...row(`${key}-${at}`, selection, [say(page, note), say(page, name)]),
        marks,
      }));
    }),
  };
}

/** What was publicly said of the city, and what other sources say of it. */
export function claims(page: Page): Table {
  const words = page.words.tables;
  return {
    title: words.names.claims,
    columns: [
      { title: words.claim },
      { title: words.statedBy },
      { title: words.statedOn },
      { title: words.verdict, filter: true },
      { title: words.others },
      { title: words.names.figures, numeric: true },
      { title: words.names.sources },
    ],
    rows: (page.dossier?.claims ?? []).map((claim) =>
      row(claim.id, { kind: 'city' }, [
        say(page, claim.text),
        say(page, claim.statedBy),
        { text: formatDate(claim.statedOn, page.language), by: claim.statedOn },
        { text: page.words.verdicts[claim.verdict] },
        say(page, claim.verdictNote),
        count(page, claim.figures.length),
        sourcesCell(page, [claim.source]),
      ]),
    ),
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
        { ...told(source.publisher, page), proper: true },
        source.date === 'undated'
          ? { text: page.words.sources.undated, by: null }
          : { text: formatDate(source.date, page.language), by: source.date },
        { text: remarksOn(source, page).join(' · ') },
        count(page, cited.get(source.id) ?? 0),
      ]),
    ),
  };
}

function told(wording: Wording, page: Page): { text: string; lang: string | undefined } {
  const text = wordingIn(wording, page.language);
  return { text, lang: tongueOf(text) };
}

/** What a dossier's key stands for. */
interface Subject {
  name: Text;
  /** What shows it on the map. */
  selection: Selection | null;
  /** All that do. */
  marks: readonly Selection[];
}

function subjectOf(key: string, linked: LinkedAtlas): Subject {
  const [kind, id] = split(key);
  if (kind === 'leg') {
    const leg = linked.legsById.get(id);
    const marks = routesAlong(linked, id);
    const ends = [leg?.from, leg?.to].map((end) => linked.hubsById.get(end ?? '')?.name);
    return { name: leg?.name ?? joined(ends[0], ends[1]), selection: marks[0] ?? null, marks };
  }
  return { ...placedSubject(kind, id, linked), marks: [] };
}

function placedSubject(kind: Exclude<SubjectKind, 'leg'>, id: string, linked: LinkedAtlas): Omit<Subject, 'marks'> {
  switch (kind) {
    case 'corridor':
      return { name: linked.corridorsById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'route':
      return { name: linked.routesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'passage':
      return { name: linked.passagesById.get(id)?.name ?? NO_NAME, selection: { kind, id } };
    case 'hub':
      return { name: linked.hubsById.get(id)?.name ?? NO_NAME, selection: selectHub(linked, id) };
    case 'city':
      return { name: linked.atlas.city.name, selection: { kind: 'city' } };
  }
}

function joined(from: Text = NO_NAME, to: Text = NO_NAME): Text {
  return textOf((language) => `${from[language]} – ${to[language]}`);
}

function split(key: string): [kind: SubjectKind, id: string] {
  const [named] = key.split(':', 1);
  const kind = SUBJECT_KINDS.find((each) => each === named) ?? 'city';
  return [kind, key.slice(kind.length + 1)];
}
