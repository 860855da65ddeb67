/** OpenType language system of a BCP 47 tag, for languages whose letters some faces draw in their own way. */
export function languageSystem(tag: string): string | undefined {
  const [language = '', ...rest] = tag.toLowerCase().split('-')
  return rest.includes('fonipa') ? 'IPPH' : systems[language]
}

/** Tags of the OpenType language system registry, padded to four characters. */
const systems: Readonly<Record<string, string>> = {
  az: 'AZE ',
  ba: 'BSH ',
  bg: 'BGR ',
  ca: 'CAT ',
  crh: 'CRT ',
  cv: 'CHU ',
  kk: 'KAZ ',
  mk: 'MKD ',
  mo: 'MOL ',
  nl: 'NLD ',
  pl: 'PLK ',
  ro: 'ROM ',
  se: 'NSM ',
  sr: 'SRB ',
  tr: 'TRK ',
  tt: 'TAT ',
  uz: 'UZB ',
}
