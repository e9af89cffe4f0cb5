/** A UN/LOCODE without its space: two letters for the country, three characters for the place. */
export const LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;
