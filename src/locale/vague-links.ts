/** What people write instead of saying where a link leads, in the languages that posts are written in. */
const vague: ReadonlySet<string> = new Set(
  [
    'here, click here, click, see here, this, this link, link, more, read more, learn more, find out more, see more, continue reading, this page',
    'hier, hier klicken, klicken sie hier, dieser link, mehr, mehr lesen, mehr erfahren, weiterlesen, weitere informationen',
    'ici, cliquez ici, cliquer ici, lien, ce lien, lire la suite, en savoir plus',
    'aquí, aqui, haga clic aquí, haz clic aquí, enlace, este enlace, más, leer más, más información',
    'qui, clicca qui, questo link, leggi di più, scopri di più',
    'clique aqui, leia mais, ler mais, saiba mais',
    'klik hier, lees meer, meer, lees verder',
    'tu, tutaj, kliknij tutaj, link tutaj, więcej, czytaj więcej, czytaj dalej',
    'zde, klikněte zde, více, číst dále, odkaz',
    'här, klicka här, läs mer',
    'šeit, klikšķiniet šeit, vairāk, lasīt vairāk, saite',
    'здесь, тут, нажмите здесь, ссылка, по ссылке, по этой ссылке, эта ссылка, подробнее, читать далее, далее',
    'за посиланням, посилання, детальніше, докладніше, читати далі',
    'мұнда, осында, осы жерде, мына жерде, сілтеме, осы сілтеме, толығырақ',
    'бул жерде, ушул жерде, шилтеме, толугураак',
    'bu yerda, shu yerda, havola, batafsil, шу ерда, бу ерда, ҳавола, батафсил',
    'ин ҷо, дар ин ҷо, муфассал',
    'اینجا, هنا, لینک, المزيد',
  ].flatMap((line) => line.split(', ')),
)

/** Whether the words of a link say nothing of where it leads (WCAG 2.4.4). */
export function isVagueLink(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return vague.has(plain)
}
