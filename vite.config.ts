import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { geo } from './geo/pipeline/vite';
import { buildLog } from './site/build-log';
import { firstDrawing } from './site/first-drawing';
import { firstPictures } from './site/first-pictures';
import { mapCss } from './site/map-css';
import { posters } from './site/posters';
import { sharing } from './site/sharing';
import { element } from './site/vite';

/**
 * What a built page may load: its own files, and nothing from anyone else. Workers start from a blob or, in a frame whose
 * sandbox takes its origin away, from a data URL.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob: data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into every built page. The dev server needs inline scripts, so it goes without. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../public',
  plugins: [
    buildLog(),
    svelte({ configFile: fileURLToPath(new URL('svelte.config.js', import.meta.url)) }),
    geo(),
    mapCss(),
    firstPictures(),
    firstDrawing(),
    contentSecurityPolicy(),
    posters(),
    sharing(process.env.SITE_URL),
    element(),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // Data URLs would slip past the byte budget and the policy alike.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // A hundredth less to travel than with Vite's own, most of it in MapLibre.
    minify: 'terser',
    terserOptions: { compress: { passes: 2 } },
    rollupOptions: {
      input: { index: 'src/index.html', embed: 'src/embed.html' },
      // Whatever draws, map or picture, needs nearly all of it: one file weighs less than six.
      output: { codeSplitting: { groups: [{ name: 'drawing', test: /\/src\/drawing\// }] } },
    },
  },
  // Vite leaves workers out where another than its own makes the rest small.
  worker: { format: 'es', rollupOptions: { output: { minify: true } } },
  server: { port: 5173 },
  // Sandboxed frames have no origin, and pages that embed the element have another: both may read all files.
  preview: { port: 4173, cors: { origin: '*' }, headers: { 'access-control-allow-origin': '*' } },
});
