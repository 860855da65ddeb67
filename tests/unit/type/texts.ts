/** The beginning of the Universal Declaration of Human Rights, and sentences of the field, by language. */
export const texts = {
  'en-GB': `All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and
    should act towards one another in a spirit of brotherhood. Everyone is entitled to all the rights and freedoms set
    forth in this Declaration, without distinction of any kind, such as race, colour, sex, language, religion, political
    or other opinion, national or social origin, property, birth or other status. The European Union is one of the main
    economic and foreign policy partners of Kazakhstan; “Enhanced Partnership and Cooperation Agreement” (2015), 25th
    anniversary, people-to-people relations, efficient offices, affluent fjords, AVATAR, To Ty, €100, 50%, 1/2, §12, №5.`,
  de: `Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und
    sollen einander im Geist der Brüderlichkeit begegnen. Jeder hat Anspruch auf die in dieser Erklärung verkündeten
    Rechte und Freiheiten ohne irgendeinen Unterschied, etwa nach Rasse, Hautfarbe, Geschlecht, Sprache, Religion,
    politischer oder sonstiger Überzeugung, nationaler oder sozialer Herkunft, Vermögen, Geburt oder sonstigem Stand.
    Überfluß Straße Donaudampfschifffahrtsgesellschaft Rechtsschutzversicherungen Energiepartnerschaften Auflage.`,
  fr: `Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience
    et doivent agir les uns envers les autres dans un esprit de fraternité. Chacun peut se prévaloir de tous les droits
    et de toutes les libertés proclamés dans la présente Déclaration, sans distinction aucune, notamment de race, de
    couleur, de sexe, de langue, de religion, d'opinion politique ou de toute autre opinion, d'origine nationale ou
    sociale, de fortune, de naissance ou de toute autre situation. L'œuvre naïve, aujourd'hui, l'interprétation.`,
  pl: `Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i
    sumieniem i powinni postępować wobec innych w duchu braterstwa. Każdy człowiek posiada wszystkie prawa i wolności
    zawarte w niniejszej Deklaracji bez względu na jakiekolwiek różnice rasy, koloru, płci, języka, wyznania, poglądów
    politycznych i innych przekonań, narodowości, pochodzenia społecznego, majątku, urodzenia lub stanu. Łódź, żółć.`,
  lv: `Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu un
    sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā. Ikvienam cilvēkam jābauda visas tiesības un visas
    brīvības, kas pasludinātas šajā Deklarācijā, bez jebkādas atšķirības rases, ādas krāsas, dzimuma, valodas, reliģijas,
    politisko vai citu uzskatu, nacionālās vai sociālās izcelsmes, mantiskā, dzimšanas vai cita stāvokļa dēļ.`,
  ru: `Все люди рождаются свободными и равными в своём достоинстве и правах. Они наделены разумом и совестью и должны
    поступать в отношении друг друга в духе братства. Каждый человек должен обладать всеми правами и всеми свободами,
    провозглашёнными настоящей Декларацией, без какого бы то ни было различия, как-то в отношении расы, цвета кожи, пола,
    языка, религии, политических или иных убеждений, национального или социального происхождения, имущественного,
    сословного или иного положения. «Ёлка», объезд, подъём, сотрудничество, энергетика.`,
  kk: `Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. Адамдарға ақыл-парасат,
    ар-ождан берілген, сондықтан олар бір-бірімен туыстық, бауырмалдық қарым-қатынас жасаулары тиіс. Әрбір адам, нәсіліне,
    түр-түсіне, жынысына, тіліне, дініне қарамастан, осы Декларацияда жарияланған барлық құқықтар мен бостандықтарға ие
    болуы тиіс. Қазақстан Республикасының өңірлері, ұлы тау, һәм, үкімет, ғылым, ынтымақтастық.`,
  el: `Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. Είναι προικισμένοι με λογική
    και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης. ΕΛΛΑΔΑ, Ευρωπαϊκή Ένωση.`,
} as const

export type TextLanguage = keyof typeof texts

/** Its words, each once, with the marks that touch them. */
export function wordsOf(language: TextLanguage): readonly string[] {
  return [...new Set(texts[language].trim().split(/\s+/))]
}
