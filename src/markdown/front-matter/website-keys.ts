/**
 * Keys that website makers and writing programs give a meaning to, in small letters. They mean nothing here, however near
 * they are to a key that does: `comments` is no misspelling of `contents`, and `tag`'s neighbours are words of their own.
 */
const byProgram: Readonly<Record<string, string>> = {
  hugo: 'aliases audio bookhidden build cascade disableshare draft expirydate headless hidemeta hidesummary iscjklanguage lastmod linktitle markup menu menus modified outputs params postnumber publishdate pubdate resources searchhidden showtoc sitemap translationkey unpublishdate videos weight',
  jekyll:
    'author_profile breadcrumb breadcrumbs category categories class classes collection comments excerpt_separator feature featured footer gallery grand_parent has_children has_toc header hide_title last_modified_at layout nav_exclude nav_order nav_title pagination parent permalink post_id published read_time redirect_from redirect_to related search share show_date sidebar slug tagline toc_icon toc_label toc_sticky version',
  quarto:
    'about appendix-style bibliography citation citation-location code-fold code-link code-overflow code-repo code-tools copyright crossref csl css date-format date-modified editor embed-resources execute filters format funding grid image-alt include-in-header jupyter keep-md keep-tex keep-typ link-citations listing notebook-links number-sections order other-links page-layout reference-location server short-title theme title-block-banner title-prefix toc-depth toc-location toc-title twitter-card website',
  docusaurus:
    'custom_edit_url displayed_sidebar hide_reading_time hide_table_of_contents id image last_update pagination_label pagination_next pagination_prev sidebar_label sidebar_position toc_max_heading_level toc_min_heading_level unlisted',
  mkdocs: 'hide icon links pin readtime social status template',
  hexo: 'disablenunjucks excerpt_image lang_name mathjax photos sticky toc_number top updated',
  gatsby: 'featuredimage path thumbnail thumb',
  eleventy:
    'eleventycomputed eleventyexcludefromcollections eleventyimport eleventynavigation override templateengineoverride',
  wordpress:
    'attachments coverimage guid post_author post_date post_name post_status post_title post_type postid postname poststatus posttype wp_id wp_post_id',
  zola: 'generate_feed extra in_search_index insert_anchor_links paginate_by path_prefix render sort_by taxonomies transparent',
  pandoc:
    'biblio-style block-headings classoption colorlinks documentclass fontfamily fontsize geometry header-includes include-after include-before indent institute instituteshort keywords-html linestretch linkcolor links-as-notes lof lot mainfont margin monofont nocite papersize references sansfont section-titles subject subparagraph thanks title-meta titlegraphic urlcolor',
  rmarkdown: 'knit output params resource_files runtime site vignette always_allow_html editor_options',
  obsidian: 'alias banner created cssclass cssclasses publish',
  myst: 'bio_url exports jupytext kernelspec open_access parts venue',
  astro: 'heroimage hero_image pagetype updateddate',
  others:
    'abstracts alt alttext date_published publish_date published_date altlang altlangpage assets attachment authorbox authorid authors_note band bands banners base block body brands button buttons canonical_url card cards cast caption captions code color colour column columns condition contact content context cookies country countries cover_image cover-image credits data dates deck department dept details dir direction discussion download downloads edit edited editions email end_date entry event events faq faqs featured_image field fields file filename files form formats foot generator github group groups heading headings height hero highlight highlights home host html icons images index intro introduction issue issues item items kicker kind label labels lab land last_updated lead leads level line link list lists location locations logo long map maps media member members meta meta_title metadata mode name names nav navigation news newsletter note notes number_of_pages og_image og-image organisation organization origin origslug outline overview owner page pages part partner partners people person photo place places platform policy position post posts preview price primary_image priority product products prologue program programme promo public publication publications publisher quote rate rating read reading_time ref reference registration_url region regions release report reports resource review revision robots role roles root route routes row rows rule rules score script scripts section sections seo serie sharing show size sort source source_url sources speaker speakers sponsor sponsors standfirst start start_date state statements step steps stories story style styles subcategory subjects subtext subtitle_color summary_image system tab table tables target task tasks team teams term terms test text thumbnails tile tiles time timezone titles toggle toggles tool tools topic topics total track trade translations translator twitter types unit units user users value values video view views visibility visible website week width word words year years youtube',
}

const websiteKeys: ReadonlySet<string> = new Set(Object.values(byProgram).flatMap((keys) => keys.split(' ')))

/** Whether another program gives a meaning to a key. */
export function isWebsiteKey(key: string): boolean {
  return websiteKeys.has(key.toLowerCase())
}
