import { stripVTControlCharacters } from 'node:util';
import type { Plugin } from 'vite';

/** A line of the log for a file that is drawn or reckoned from the atlas: there are thousands. */
const DRAWN = /^\S*dist\/(first|posters|cards|share|oembed)\//;

/** Leaves out of a build's log the pictures and ways that it writes. */
export function buildLog(): Plugin {
  return {
    name: 'site-build-log',
    apply: 'build',
    configResolved({ logger }) {
      const info = logger.info.bind(logger);
      logger.info = (text, options) => {
        const lines = text.split('\n').filter((line) => !DRAWN.test(stripVTControlCharacters(line)));
        if (lines.length > 0) info(lines.join('\n'), options);
      };
    },
  };
}
