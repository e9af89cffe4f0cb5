/** The languages that every text of the atlas is written in. Others are spoken by the interface alone. */
export const TEXT_LANGUAGES = ['en', 'zh', 'ar'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];
