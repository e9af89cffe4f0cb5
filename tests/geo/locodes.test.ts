import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distanceKm, type Position } from '../../src/geometry/position';

/** UN/LOCODE as UNECE publishes it: see `geo/README.md`. Of each row its code, its name and, where it says so, its position. */
const LIST = 'tests/geo/un-locode.tsv';
/** Positions there are given to a minute; a port is larger than that, and lies beside its town. */
const MOST_KM = 30;
/** Names of which this share of pairs of letters are the same are one name, spelt twice. */
const LEAST_ALIKE = 0.5;

/** The same place by another name, where the list has no position near by. Of names with a comma one source kept the end alone. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  SBNOR: 'Noro, New Georgia',
  SBTLG: 'Tulagi, Ngella',
  SOMER: 'Merca',
  SOMGQ: 'Mogadishu',
  VGRAD: 'Road Town, Tortola',
  USWSZ: 'Westport',
  PGLOR: 'Manus Island',
  OMSLL: 'Salalah',
  OMSTQ: 'Muscat',
  RUMAG: 'Port',
  RUOKA: 'Sakhalin',
  RUPVS: 'Bukhta',
  AEDAS: 'Das Island',
  AEJEA: 'Jebel Ali',
  AEJED: 'Jebel Dhanna',
  AEMBS: 'Mubarras Island',
  BMFPT: 'Freeport',
  DOBCC: 'Boca Chica',
  EGHRG: 'Hurghada',
  EGPSD: 'Port Said',
  FMPNI: 'Pohnpei (ex Ponape)',
  GRJSY: 'Syra (Syros)',
  GRNAV: 'Navarino',
  GRRHO: 'Rhodes',
  GUAPR: 'Apra (Agana)',
  HNSLO: 'San Lorenzo',
  IDAJN: 'Arjuna, Java',
  IDBLI: 'Blinju, Banka',
  IDBXT: 'Bontang, Kl',
  IDKID: 'Kidjang, Bintan',
  IDLLA: 'Lawe-Lawe, Kl',
  IDMRK: 'Merak, Java',
  IDSAT: 'Santan Terminal, Kl',
  INENR: 'Ennore',
  IRHOR: 'Hormuz',
  IRSXI: 'Sirri Island',
  ISFAS: 'Faskrudsfjordur',
  JPESI: 'Esashi/Hiyama',
  JPHAB: 'Habu, Hiroshima',
  JPMII: 'Miike, Fukuoka',
  JPMTR: 'Mutsure',
  JPNAH: 'Naha, Okinawa',
  JPNIH: 'Niigatahigashi',
  KPSON: 'Songjin',
  KWMIS: 'Mina Saud',
  LBKYE: 'Tripoli',
  LYBEN: 'Bingazi (Benghazi)',
  MYKUA: 'Kuantan (Tanjong Gelang)',
  MYPEN: 'Penang (Georgetown)',
  NOHUR: 'Hurum',
  NORMJ: 'Ramfjordnes',
  NOSKX: 'Skogn',
  PHAPR: 'Luzon',
  PHBXU: 'Butuan Bay/Masao',
  PHCGY: 'Mindanao',
  PHCTS: 'Samar',
  PHDVO: 'Mindanao',
  PHIGN: 'Mindanao',
  PHILO: 'Panay',
  PHJPM: 'Luzon',
  PHLGP: 'Luzon',
  PHMVS: 'Luzon',
  PHMXI: 'Mindanao',
  PHNUG: 'Luzon',
  PHOZC: 'Mindanao',
  PHPPS: 'Palawan',
  PHSFE: 'Luzon',
  PHSNG: 'Sangi/Cebu',
  PHSUG: 'Mindanao',
  PHTAC: 'Leyte',
  PHTAG: 'Bohol',
  PTDOU: 'Douro',
  PTFNC: 'Madeira',
  SADHU: 'Port of NEOM',
  TNBIZ: 'Bizerte',
  TNDJE: 'Djerba',
  TWMZG: 'Makung',
  VEETV: 'El Tablazo/Maracaibo L',
  YEMOK: 'Mokha',
  YESAL: 'Saleef Port',
};

/** Of these the list's own position is mistaken, or is that of the town inland: the name is one that no other port of the country has. */
const MISPLACED = new Set<string>([
  'AOGPO',
  'ARSPD',
  'BRSAN',
  'CDBNW',
  'CGYOM',
  'CNSYA',
  'CNTGS',
  'CNYTN',
  'COPBO',
  'DJDCT',
  'DKNYM',
  'FIKAN',
  'FIKAS',
  'FOTOR',
  'GBFNT',
  'GRGIE',
  'NGAKP',
  'NOFAX',
  'PECON',
  'PTDOU',
  'QARYN',
  'SADHU',
  'SEMSD',
  'SESTE',
  'TWMLI',
  'USSW8',
  'VNNGT',
]);
/** Farther apart, two places of one name are two. */
const FAR_KM = 60;

interface Listed {
  name: string;
  position: Position | null;
}

function readList(): Map<string, Listed[]> {
  const list = new Map<string, Listed[]>();
  for (const line of readFileSync(LIST, 'utf8').split('\n')) {
    const [code = '', name = '', lng, lat] = line.split('\t');
    if (!/^[A-Z]{2}[A-Z2-9]{3}$/.test(code)) continue;
    const position: Position | null = lng && lat ? [Number(lng), Number(lat)] : null;
    list.set(code, [...(list.get(code) ?? []), { name, position }]);
  }
  return list;
}

function pairs(name: string): string[] {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replace(/[^a-z0-9]/g, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
}

/** Dice's coefficient of two names' pairs of letters; 1 where one holds the other. */
function alike(a: string, b: string): number {
  const [ours, theirs] = [pairs(a), pairs(b)];
  const left = [...theirs];
  const shared = ours.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return shared === Math.min(ours.length, theirs.length) ? 1 : (2 * shared) / (ours.length + theirs.length);
}

describe('The ports’ UN/LOCODEs', () => {
  const list = readList();
  const { features } = JSON.parse(readFileSync('geo/ports.geojson', 'utf8')) as {
    features: { properties: { name: string; locode?: string }; geometry: { coordinates: Position } }[];
  };
  const ports = features.flatMap(({ properties: { name, locode }, geometry: { coordinates } }) =>
    locode ? [{ name, locode, position: coordinates }] : [],
  );

  it('are in the list', () => {
    expect(ports.length).toBeGreaterThan(3_000);
    expect(ports.flatMap(({ locode }) => (list.has(locode) ? [] : [locode]))).toEqual([]);
  });

  it('stand there for the same place: of one name, or near by', () => {
    const elsewhere = ports.flatMap(({ name, locode, position }) => {
      const listed = list.get(locode) ?? [];
      const isSame = listed.some(
        (row) =>
          alike(name, row.name) >= LEAST_ALIKE ||
          OTHER_NAMES[locode] === row.name ||
          (row.position !== null && distanceKm(row.position, position) <= MOST_KM),
      );
      return listed.length === 0 || isSame ? [] : [`${locode} ${name}: ${listed.map((row) => row.name).join(', ')}`];
    });
    expect(elsewhere).toEqual([]);
  });

  it('are not those of another place of the same name', () => {
    const far = ports.flatMap(({ locode, position }) => {
      const apart = (list.get(locode) ?? []).flatMap((row) =>
        row.position ? [distanceKm(row.position, position)] : [],
      );
      return apart.length > 0 && Math.min(...apart) > FAR_KM ? [locode] : [];
    });
    expect(far.toSorted()).toEqual([...MISPLACED].toSorted());
  });
});
