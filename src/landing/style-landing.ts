/** The layout of the page beside what it shares with the pages of briefs, one rule a line. */
export const landingLayout: readonly string[] = [
  '.shelf{padding:.6rem max(var(--edge),(100% - var(--page))/2) 4rem;outline:0}',
  '.entry{padding-block:1.9rem}',
  '.entry+.entry{border-top:1px solid var(--line)}',
  '.entry h2{margin:0 0 .35rem}',
  '.entry h2 a{color:inherit;text-decoration:none}',
  '.entry h2 a:hover{color:var(--accent);text-decoration:underline}',
  '.entry .about{margin-top:.7rem;max-width:var(--measure)}',
  '.formats{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem;margin:1.1rem 0 0;padding:0}',
  '@media (min-width:40rem){.formats{grid-template-columns:repeat(4,minmax(0,1fr))}}',
  '.formats,.formats li{list-style:none}',
  '.formats li{margin:0}',
  '.formats a{display:flex;flex-direction:column;height:100%;padding:.6rem .85rem;color:inherit;background:var(--tint);border-inline-start:3px solid var(--accent);text-decoration:none}',
  '.formats a:hover .r-author{color:var(--accent);text-decoration:underline}',
  '@media print{.formats a{border:1px solid var(--line)}}',
]
