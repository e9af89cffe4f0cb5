/** One picture of one screen, as it looks in one language, theme and width. */
export interface Picture {
  screen: string;
  tongue: string;
  theme: string;
  /** Px. */
  width: number;
  file: string;
}

/** A page that shows pictures screen by screen, each one as wide as its share of the widest. */
export function galleryPage(pictures: readonly Picture[]): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const sections = screens.map((screen) => {
    const figures = pictures
      .filter((picture) => picture.screen === screen)
      .map(({ file, tongue, theme, width }) => {
        const name = `${tongue} · ${theme} · ${width} px`;
        return `<figure style="width:${Math.round(width / 3)}px"><a href="${file}"><img src="${file}" alt="${screen}, ${name}" loading="lazy"></a><figcaption>${name}</figcaption></figure>`;
      });
    return `<section id="${screen}"><h2>${screen}</h2><div>${figures.join('\n')}</div></section>`;
  });
  const links = screens.map((screen) => `<a href="#${screen}">${screen}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Every screen</title>
<style>
  body { font: 14px/1.5 system-ui, sans-serif; margin: 1.5rem; background: #f4f1ea; color: #26231f }
  nav { display: flex; flex-wrap: wrap; gap: 0 1rem }
  nav a { line-height: 2 }
  div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start }
  figure { margin: 0 }
  img { width: 100%; display: block; border: 1px solid #ccc5b6 }
</style>
<h1>Every screen</h1>
<nav>${links.join('\n')}</nav>
${sections.join('\n')}
</html>
`;
}
