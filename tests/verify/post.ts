/** A short post with at least two of every kind of node, no two with the same words. */
export const post = `---
title: Shade *pays* twice
subtitle: What eleven streets have shown
type: policy-brief
series: Lindenau Papers
number: "7"
date: 2024-09-16
lang: en-GB
brand: seneca
project: seneca
authors:
  - name: Mara Okonjo
    affiliation: Institute for Urban Climate
    orcid: 0000-0002-1825-0097
    bio: Mara leads the institute.
  - name: Aidar Nurlanov
    bio: Aidar forecasts.
abstract: |
  Shade was measured for one summer.

  It paid.
keywords: [heat, trees]
description: A brief on shade.
license: CC-BY-4.0
url: https://lindenau.example/shade
smart: false
---

The first paragraph goes before all others.[^one]

A second paragraph has **strong**, *emphatic*, ~~struck~~, \`coded\`, H~2~O, x^3^ and ==marked== words, **bold** and *slanted*[^one] and
~~gone~~ and \`typed\` and CO~4~ and y^5^ and ==bright== ones.[^two] [Out](https://one.example/ "Where one goes") and [away](https://two.example/), [down](#costs "What it costs")
and [up](#methods). <abbr title="Institute of Shade">IS</abbr> and *Raison* in <span lang="fr">raison d’être</span> and <span lang="de">Weltanschauung</span>. One line<br>and the next<br>and a last.

## Methods {#methods}

How it was done.

### Stations

Where they stood.

## Costs {#costs}

- humidity
- noise
  - of cars
  - of trams

4. fourth
5. fifth

- [x] publish
- [ ] repair

> A quoted sentence.
>
> Another quoted sentence.

> Said elsewhere.

Limes
: trees of the north

Planes
: trees of the south

:::key-messages
Act this year.
:::

:::note[On method]
Two stations a street.

They agree.
:::

:::pull-quote
Words that stand out.
:::

:::figure
![A map of lime trees](one.png)

Where the limes stand

Source: City survey. Credit: A. Painter.
:::

:::figure
![A map of plane trees](two.png)

Where the planes stand

Source: Old survey. Credit: B. Drawer.
:::

:::table[Streets by their shade]{source="Street survey"}
| Street | Cover | Degrees |
|---|---|---:|
| Lime Street | trees | 38 |
| Mill Lane | mist | 43 |
:::

<table><caption>Costs by year</caption>
<thead><tr><th scope="col">Item</th><th scope="col" colspan="2">Years</th></tr></thead>
<tbody><tr><th scope="row">Awnings</th><td>seven</td><td>eight</td></tr>
<tr><th scope="row">Limes of <b>the city</b></th><td>nine</td><td>ten</td></tr></tbody></table>

\`\`\`
shade = trees
  + awnings
\`\`\`

\`\`\`
heat = stone
\`\`\`

[^one]: The first note, of the stations.

    Its second paragraph.
[^two]: The second note, of the [method](https://three.example/).
`
