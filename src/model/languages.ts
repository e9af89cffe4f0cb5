/** Gathered from `src/i18n/words/` by `npm run languages`, which every build does. Not written by hand. */

export const LANGUAGES = ['en', 'zh', 'ar'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Their own names for themselves. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', zh: '中文', ar: 'العربية' };

/** For `lang`. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans', ar: 'ar' };

/** For `Intl`. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', zh: 'zh-Hans-CN', ar: 'ar-u-nu-latn' };

export const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', zh: 'ltr', ar: 'rtl' };

/** ISO 15924. */
export const SCRIPTS: Readonly<Record<Language, 'Latn' | 'Hans' | 'Arab'>> = { en: 'Latn', zh: 'Hans', ar: 'Arab' };

/** Fonts of a reader’s machine. */
export const READER_FONTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Inter', 'system-ui', 'Segoe UI', 'sans-serif'],
  zh: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif'],
  ar: ['SF Arabic', 'Segoe UI', 'Noto Sans Arabic', 'sans-serif'],
};

/** What `<trade-corridors>` says by itself. */
export const ELEMENT_WORDS: Readonly<Record<Language, Readonly<{ map: string; tap: string }>>> = {
  en: { map: 'Map of trade corridors', tap: 'Show the live map' },
  zh: { map: '贸易通道地图', tap: '显示交互地图' },
  ar: { map: 'خريطة ممرات التجارة', tap: 'عرض الخريطة التفاعلية' },
};

/** What is said wherever the map or a picture of it is shown. */
export const CREDITS: Readonly<Record<Language, string>> = {
  en: '© OpenStreetMap contributors · Natural Earth · GSHHG · ETOPO5',
  zh: '© OpenStreetMap 贡献者 · Natural Earth · GSHHG · ETOPO5',
  ar: '\u2067© المساهمون في OpenStreetMap\u2069 · Natural Earth · GSHHG · ETOPO5',
};

export const OPEN_GRAPH_LOCALES: Readonly<Record<Language, string>> = { en: 'en_GB', zh: 'zh_CN', ar: 'ar_AR' };

export const TEX_LANGUAGES: Readonly<Record<Language, string>> = { en: 'english', zh: 'chinese', ar: 'arabic' };
