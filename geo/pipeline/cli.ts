/** `npm run geo`: formats, checks and measures the authored data. `--help` says how. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildGeo, type Built } from './build';
import { formatGeo } from './format';
import { measures } from './measures';
import { reportOf } from './report';

const HELP = `npm run geo [-- options]   format, check and measure geo/

  --check         check only, write nothing
  --json          print one JSON object: counts and problems
  --dir <folder>  another folder than geo/
  --out <folder>  also write the compiled atlas-<city>.json and dossier-<city>.json there
  --help          this text

Exit code: 0 nothing wrong, 1 problems in the data, 2 wrong options.`;

interface Options {
  check: boolean;
  json: boolean;
  dir: string;
  out?: string;
  help: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      dir: { type: 'string' },
      out: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const own = relative(process.cwd(), fileURLToPath(new URL('..', import.meta.url)));
  return { ...values, dir: values.dir ?? own };
}

function write(built: Built, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [city, { atlas, dossier }] of built.cities) {
    writeFileSync(join(folder, `atlas-${city}.json`), atlas);
    writeFileSync(join(folder, `dossier-${city}.json`), dossier);
  }
}

/** @returns the exit code. */
function main(): number {
  let options: Options;
  try {
    options = readOptions();
  } catch (error) {
    console.error(
      `geo: ${error instanceof Error ? error.message.split('. ')[0] : String(error)} (--help lists the options)`,
    );
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const formatted = options.check ? [] : formatGeo(options.dir);
  const built = buildGeo(options.dir, options.dir.replace(/\/+$/, ''));
  const { problems, checked } = built;
  if (options.out !== undefined) write(built, options.out);
  if (options.json) console.log(JSON.stringify({ ...checked.counts, problems }));
  else {
    for (const file of formatted) console.log(`formatted ${file}`);
    console.log(measures(built));
    if (problems.length > 0) console.error(reportOf(problems));
  }
  return problems.length > 0 ? 1 : 0;
}

process.exitCode = main();
