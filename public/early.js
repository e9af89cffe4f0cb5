// Before the first paint: the theme and language that src/app.ts will settle on, so that nothing flashes or jumps.
(function () {
  var root = document.documentElement;
  var query = new URLSearchParams(location.search);
  function kept(name) {
    try {
      return localStorage.getItem('trade-corridors.' + name);
    } catch {
      return null;
    }
  }
  function first(known, wanted) {
    return wanted.find(function (word) {
      return known.includes(word);
    });
  }
  var system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  root.dataset.theme = first(['light', 'dark'], [query.get('theme'), kept('theme'), system]);
  var browser = navigator.languages.map(function (tag) {
    return tag.toLowerCase().split('-')[0];
  });
  var spoken = { en: 'ltr en', zh: 'ltr zh-Hans', ar: 'rtl ar' }; // npm run languages
  var language = first(Object.keys(spoken), [query.get('lang'), kept('language')].concat(browser, 'en'));
  root.dir = spoken[language].slice(0, 3);
  root.lang = spoken[language].slice(4);

  // The picture of the view asked for, where the build has drawn it: it stands until the map does (site/first-pictures.ts).
  var meta = document.querySelector('meta[name="first-pictures"]');
  if (!meta || query.get('poster') === 'none') return;
  var known = JSON.parse(meta.content);
  function single(key) {
    return query.getAll(key).length < 2;
  }
  var plain =
    single('select') &&
    known.never.every(function (key) {
      return !query.has(key);
    }) &&
    Object.keys(known.same).every(function (key) {
      return !query.has(key) || (single(key) && query.get(key) === known.same[key]);
    });
  var asked = query.get('select') || '';
  var size = known.sizes.find(function (each) {
    return [innerWidth, innerHeight].every(function (side, i) {
      return each[i] >= Math.min(side, known.whole);
    });
  });
  if (!plain || !size || !Object.hasOwn(known.views, asked)) return;
  var picture = new Image();
  picture.id = 'first-picture';
  picture.alt = '';
  picture.decoding = 'sync';
  picture.fetchPriority = 'high';
  picture.src = 'posters/' + [known.views[asked] + '-' + size.join('x'), language, root.dataset.theme, 'svg'].join('.');
  var credit = document.createElement('aside');
  credit.id = 'first-credit';
  credit.textContent = known.credit[language];
  // There is no body yet.
  new MutationObserver(function (_, observer) {
    if (!document.body) return;
    observer.disconnect();
    document.body.prepend(picture, credit);
  }).observe(root, { childList: true });
})();
