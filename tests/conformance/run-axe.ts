import { readFileSync } from 'node:fs'
import type { Page, View } from './browser.ts'
import type { Complaint } from './judgement.ts'
import type { Candidate } from './places/trace.ts'
import { inPackage } from './tool.ts'

/** What axe-core finds in the page as it is shown now. */
export async function runAxe(
  page: Page,
  tags: readonly string[],
  media?: View['media'],
): Promise<readonly Complaint[]> {
  await page.evaluate(readFileSync(inPackage('axe-core', 'axe.min.js'), 'utf8'))
  // Nobody points at paper.
  const rules = media === 'print' ? { 'target-size': { enabled: false } } : {}
  const options = JSON.stringify({ runOnly: tags, rules, resultTypes: ['violations'] })
  const { violations } = await page.evaluate<Results>(`axe.run(document, ${options})`)
  const complaints: Complaint[] = []
  for (const { id, help, nodes } of violations)
    for (const { html, target } of nodes.slice(0, told)) {
      const elements = await page.evaluate<readonly Candidate[]>(elementsOutwards(String(target.flat()[0])))
      complaints.push({
        message: `${id}: ${help} (${nodes.length}×, at ${html.slice(0, 120)})`,
        trace: { type: 'elements', elements },
      })
    }
  return complaints
}

/** So many places of each violation are told. */
const told = 10

/** A script for the ids and words of an element and of those around it. */
export function elementsOutwards(selector: string): string {
  return `(() => {
    const found = []
    for (let at = document.querySelector(${JSON.stringify(selector)}); at && at !== document.body; at = at.parentElement) {
      const copy = at.cloneNode(true)
      for (const added of copy.querySelectorAll('[role=doc-noteref], [role=doc-backlink]')) added.remove()
      found.push({ ...(at.id ? { id: at.id } : {}), words: at.getAttribute('alt') ?? copy.textContent })
    }
    return found
  })()`
}

interface Results {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly {
      readonly html: string
      readonly target: readonly (string | readonly string[])[]
    }[]
  }[]
}
