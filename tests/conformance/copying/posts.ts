import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildPost } from '../../../src/build.ts'
import { disk } from '../../../src/files.ts'
import { root } from '../../support/judged-posts.ts'
import { inPackage } from '../tool.ts'

/** A post in one script: the first articles of the Universal Declaration of Human Rights, in three looks. */
export interface CopiedPost {
  readonly script: string
  readonly lang: string
  readonly plain: string
  readonly strong: string
  readonly linked: string
}

export const copiedPosts: readonly CopiedPost[] = [
  {
    script: 'Latin',
    lang: 'en-GB',
    plain: 'All human beings are born free and equal in dignity and rights.',
    strong:
      'They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
    linked:
      'Everyone is entitled to all the rights and freedoms set forth in this Declaration, without distinction of any kind, such as race, colour, sex, language, religion, political or other opinion.',
  },
  {
    script: 'Cyrillic',
    lang: 'ru',
    plain: 'Все люди рождаются свободными и равными в своем достоинстве и правах.',
    strong: 'Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
    linked:
      'Каждый человек должен обладать всеми правами и всеми свободами, провозглашенными настоящей Декларацией, без какого бы то ни было различия.',
  },
  {
    script: 'Cyrillic',
    lang: 'kk',
    plain: 'Барлық адамдар тумысынан азат және қадірі мен құқықтары тең болып дүниеге келеді.',
    strong: 'Адамдарға ақыл мен ар берілген.',
    linked: 'Сондықтан олар бір біріне туыстық пен бауырмалдық рухында қарауы тиіс.',
  },
  {
    script: 'Greek',
    lang: 'el',
    plain: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.',
    strong:
      'Είναι προικισμένοι με λογική και συνείδηση, και οφείλουν να συμπεριφέρονται μεταξύ τους με πνεύμα αδελφοσύνης.',
    linked:
      'Κάθε άνθρωπος δικαιούται να επικαλείται όλα τα δικαιώματα και όλες τις ελευθερίες που προκηρύσσει η παρούσα Διακήρυξη.',
  },
  {
    script: 'Arabic',
    lang: 'ar',
    plain: 'يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق.',
    strong: 'وقد وهبوا عقلًا وضميرًا وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.',
    linked:
      'لكل إنسان حق التمتع بكافة الحقوق والحريات الواردة في هذا الإعلان، دون أي تمييز، كالتمييز بسبب العنصر أو اللون أو الجنس أو اللغة أو الدين.',
  },
  {
    script: 'Persian',
    lang: 'fa',
    plain: 'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.',
    strong: 'همه دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند.',
    linked:
      'هر کس می‌تواند بدون هیچ‌گونه تمایز، از حیث نژاد، رنگ، جنس، زبان، مذهب، عقیدهٔ سیاسی یا هر عقیدهٔ دیگر، از تمام حقوق و آزادی‌هایی که ذکر شده است، بهره‌مند گردد.',
  },
  {
    script: 'Hebrew',
    lang: 'he',
    plain: 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.',
    strong: 'כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.',
    linked:
      'כל אדם זכאי לזכויות ולחרויות שנקבעו בהכרזה זו ללא הפליה כלשהי מטעמי גזע, צבע, מין, לשון, דת, דעה פוליטית או דעה בבעיות אחרות.',
  },
  {
    script: 'Devanagari',
    lang: 'hi',
    plain: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।',
    strong: 'उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।',
    linked: 'सभी को इस घोषणा में सन्निहित सभी अधिकारों और आज़ादियों को प्राप्त करने का हक़ है।',
  },
  {
    script: 'Japanese',
    lang: 'ja',
    plain: 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。',
    strong: '人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。',
    linked:
      'すべて人は、人種、皮膚の色、性、言語、宗教、政治上その他の意見による差別を受けることなく、この宣言に掲げるすべての権利と自由とを享有することができる。',
  },
]

/** The words between which a reader has to find its way: three looks, brackets, a number, and lines of three widths. */
function markdownOf({ lang, plain, strong, linked }: CopiedPost): string {
  const text = `${plain} **${strong}** ([${linked}](https://example.org/a) 1948)`
  return `---\ntitle: "1948"\nlang: ${lang}\n---\n\n${text}\n\n- ${text}\n\n> ${text}\n`
}

/** The PDF of a post, in a brand whose fonts have its letters. */
export async function pdfOf(post: CopiedPost, desk: string): Promise<Uint8Array> {
  const templates = brandIn(desk)
  const file = path.join(desk, `${post.lang}.md`)
  writeFileSync(file, markdownOf(post))
  const { editions, findings } = await buildPost(file, {
    files: disk,
    templates,
    brand: 'copying',
    formats: ['pdf'],
    strict: false,
    verifies: true,
    severities: new Map(),
    generator: 'Briefwright test',
    onStep: () => {},
  })
  const [pdf] = editions
  if (pdf === undefined)
    throw new Error(`no PDF in ${post.lang}: ${findings.map(({ code }) => code).join(', ')}`)
  return pdf.bytes
}

/** The shipped brand with fonts for two more scripts, from the packages of the validators. */
function brandIn(desk: string): string {
  const templates = path.join(desk, 'templates')
  const folder = path.join(templates, 'copying')
  cpSync(path.join(root, 'templates'), templates, { recursive: true })
  mkdirSync(folder, { recursive: true })
  const families = [fontIn('noto-sans-devanagari', folder), fontIn('noto-sans-jp', folder)]
  const shipped = ['source-sans-3', 'noto-naskh-arabic', 'noto-serif-hebrew']
  writeFileSync(
    path.join(folder, 'brand.yaml'),
    `extends: base\nname: Copying\nfonts:\n  fallback: ${JSON.stringify([...shipped, ...families])}\n`,
  )
  return templates
}

const weights = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold', 900: 'Black' } as const

function fontIn(name: string, folder: string) {
  const stem = { 'noto-sans-devanagari': 'NotoSansDevanagari', 'noto-sans-jp': 'NotoSansJP' }[name] ?? name
  const faces = Object.entries(weights).map(([weight, style]) => {
    const file = `${stem}_${weight}${style}.ttf`
    cpSync(inPackage('@expo-google-fonts', name, `${weight}${style}`, file), path.join(folder, file))
    return { file, weight: Number(weight) }
  })
  return { name: stem, generic: 'sans-serif', faces }
}
