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
  var language = first(['en', 'zh', 'ar'], [query.get('lang'), kept('language')].concat(browser, 'en'));
  root.lang = language === 'zh' ? 'zh-Hans' : language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
})();
