import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

function route(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'src/routing/cli.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { out: stdout, lines: stdout.trim().split('\n'), error: stderr.trim(), status };
}

describe('npm run route', () => {
  it('prints itineraries as JSON with ranges and legs', () => {
    const { out, status } = route(['cq-tuanjiecun', 'SGSIN', '--by', 'time', '--json']);
    expect(status).toBe(0);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ from: 'cq-tuanjiecun', to: 'SGSIN', closed: [], reason: null });
    expect(found.itineraries[0]).toMatchObject({
      gateway: expect.any(String),
      lengthKm: expect.any(Number),
      days: { low: expect.any(Number), typical: expect.any(Number), high: expect.any(Number) },
      co2eKgPerTeu: { low: expect.any(Number), typical: expect.any(Number), high: expect.any(Number) },
      passages: expect.any(Array),
      legs: expect.any(Array),
    });
  });

  it('says of every number what it rests on, in text and as JSON', () => {
    const { lines } = route(['chongqing', 'NLRTM']);
    const numbers = lines.filter((line) => /\d (?:km|days|kg|\(typically)/.test(line));
    expect(numbers.length).toBeGreaterThan(20);
    for (const line of numbers) expect(line).toMatch(/ \[(?:published|assumed|computed(?: from [a-z, ]+)?)\]$/);
    const [first] = JSON.parse(route(['chongqing', 'NLRTM', '--json']).out).itineraries;
    expect(first.derivations.days).toEqual({ basis: 'computed', from: ['published', 'assumed'] });
    for (const { derivations } of first.legs) expect(derivations.lengthKm.basis).toMatch(/^(?:computed|assumed)$/);
  });

  it('says why there is none, and ends well', () => {
    const { out, status } = route(['chongqing', 'ummqasr', '--closed', 'hormuz', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ closed: ['hormuz'], itineraries: [] });
    expect(JSON.parse(out).reason).toContain('hormuz');
  });

  it('tells what was closed on demand from what is closed by default, and opens the latter', () => {
    const asked = JSON.parse(route(['chongqing', 'NLRTM', '--closed', 'suez,suez', '--json']).out);
    expect(asked).toMatchObject({ closed: ['suez'], opened: [] });
    const [one, ...others] = asked.closedByDefault;
    expect(one).toEqual(expect.any(String));
    const opened = JSON.parse(route(['chongqing', 'NLRTM', '--opened', one, '--json']).out);
    expect(opened).toMatchObject({ closed: [], opened: [one], closedByDefault: others });
  });

  it('takes positions with a minus sign', () => {
    expect(route(['qinzhou-port', '-77.275,-11.595']).out).toContain('Qinzhou Port');
  });

  it('answers lines with sea distances, in order, or with an empty field and a reason', () => {
    const { lines, status } = route(
      ['--sea', '--batch', '--closed', 'hormuz'],
      '108.635,21.655,103.77,1.265\n106.5,29.5,103.77,1.265\n108.635,21.655,47.955,30.03\n',
    );
    expect(status).toBe(0);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d+(\.\d+)?$/);
    expect(lines[1]).toMatch(/^,the start lies more than \d+ km from the sea$/);
    expect(lines[2]).toMatch(/^,.*closed/);
  });

  it('takes lines as spreadsheets write them, and as long a list as there is', () => {
    const pair = '108.635,21.655,103.77,1.265\r\n';
    const { lines, status } = route(['--sea', '--batch'], `\uFEFF${pair.repeat(3000)}\r\n`);
    expect(status).toBe(0);
    expect(lines).toHaveLength(3000);
    expect(new Set(lines).size).toBe(1);
  });

  it.each([
    ['one place', ['chongqing'], '', 'two places'],
    ['a place nobody knows', ['chongqing', 'atlantis'], '', '"atlantis"'],
    ['a name that is no id, with what may be meant', ['chongqing', 'Hai'], '', 'haiphong'],
    ['latitude before longitude', ['chongqing', '29.5,106.5'], '', 'longitude comes first'],
    ['a passage nobody knows', ['chongqing', 'singapore', '--closed', 'suess'], '', '"suess"'],
    ['a measure nobody knows', ['chongqing', 'singapore', '--by', 'money'], '', '"money"'],
    ['an option nobody knows', ['--fast'], '', '--fast'],
    ['a measure for what has none', ['--sea', '--batch', '--by', 'time'], '', '--by'],
    ['JSON of lines', ['--sea', '--batch', '--json'], '', '--json'],
    ['half of two options', ['--sea', 'chongqing', 'singapore'], '', 'go together'],
    ['places beside lines', ['--sea', '--batch', 'chongqing'], '', 'no place'],
    ['two measures', ['chongqing', 'singapore', '--by', 'time', '--by', 'co2'], '', '--by can be given once'],
    ['an empty measure', ['chongqing', 'singapore', '--by='], '', 'distance, time, co2'],
    ['an empty list of passages', ['chongqing', 'singapore', '--closed='], '', '--closed'],
    ['a hole in a list of passages', ['chongqing', 'singapore', '--closed', 'suez,,hormuz'], '', 'suez,,hormuz'],
    ['a passage closed and opened', ['chongqing', 'singapore', '--closed', 'nsr', '--opened', 'nsr'], '', 'both'],
    ['a passage opened that is open', ['chongqing', 'singapore', '--opened', 'suez'], '', 'open already'],
    ['a place without a name', ['chongqing', ''], '', '""'],
    ['a position that is no number', ['chongqing', 'NaN,NaN'], '', 'NaN,NaN'],
    ['a longitude beyond 180', ['chongqing', '181,0'], '', '181,0'],
    ['a line without numbers', ['--sea', '--batch'], 'NaN,0,0,0\n', 'line 1'],
    ['a line too long', ['--sea', '--batch'], '0,0,0,0,0\n', 'line 1'],
    ['an empty line between others', ['--sea', '--batch'], '0,0,1,0\n\n0,0,1,0\n', 'line 2'],
    ['a line that is no pair of positions', ['--sea', '--batch'], '1,2,3\n', 'line 1'],
    ['a line beyond the pole', ['--sea', '--batch'], '0,0,0,91\n', 'line 1'],
  ])('answers %s with one line and exit 2', (_, args, input, message) => {
    const { error, status } = route(args, input);
    expect(status).toBe(2);
    expect(error.split('\n')).toHaveLength(1);
    expect(error).toContain(message);
  });
});
