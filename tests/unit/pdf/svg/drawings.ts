/** Drawings that both the PDF and resvg can show, a kind of construct each. */
export const drawings: Readonly<Record<string, string>> = {
  paths: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200">
<path d="M10 80 C 40 10, 65 10, 95 80 S 150 150, 180 80" fill="none" stroke="black" stroke-width="3"/>
<path d="M10 150 Q 52.5 90, 95 150 T 180 150" fill="none" stroke="#c00" stroke-width="2"/>
<path d="m200 20h50v40h-50zm10 10v20h30v-20z" fill="teal"/>
<path d="M200 80h60v40h-60zM210 90h40v20h-40z" fill="purple" fill-rule="evenodd"/>
<path d="M230 170a30 20 30 1 1 20 10.5" fill="orange" stroke="navy"/><path d="M200 150a10 10 0 01 15-5l-5 8z" fill="green"/>
<path d="M20 180a25,15 -30 0,1 50,-10" fill="none" stroke="blue"/></svg>`,
  shapes: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">
<rect x="10" y="10" width="80" height="50" rx="12" fill="#8ecae6" stroke="#023047" stroke-width="4"/>
<rect x="100" y="10" width="80" height="50" rx="30" ry="10" fill="hsl(30 90% 60%)"/>
<circle cx="230" cy="40" r="30" fill="rgba(255,0,0,.5)"/><circle cx="255" cy="50" r="25" fill="#00f6"/>
<ellipse cx="60" cy="110" rx="50" ry="25" fill="none" stroke="crimson" stroke-width="6" stroke-dasharray="12 4 2" stroke-linecap="round"/>
<line x1="130" y1="90" x2="280" y2="130" stroke="black" stroke-width="8" stroke-linecap="square"/>
<polyline points="20,180 60,150 100,180 140,150" fill="none" stroke="green" stroke-width="7" stroke-linejoin="bevel"/>
<polygon points="180 190, 210 140 240 190" fill="gold" stroke="brown" stroke-width="5" stroke-linejoin="round"/>
<polyline points="255,190 270,150 285,190" fill="none" stroke="#333" stroke-width="6" stroke-miterlimit="10"/></svg>`,
  gradients: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200"><defs>
<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset=".5" stop-color="yellow"/><stop offset="1" stop-color="blue"/></linearGradient>
<linearGradient id="b" xlink:href="#a" gradientTransform="rotate(90 .5 .5)"/>
<linearGradient id="c" xlink:href="#a" gradientUnits="userSpaceOnUse" x1="20" y1="0" x2="140" y2="0"/>
<radialGradient id="d" fx=".3" fy=".3"><stop offset="10%" stop-color="white"/><stop offset="1" stop-color="darkgreen"/></radialGradient>
<radialGradient id="e" gradientUnits="userSpaceOnUse" cx="240" cy="150" r="40" gradientTransform="translate(0 75) scale(1 .5)"><stop offset="0" stop-color="#fff"/><stop offset=".5" stop-color="#f0f"/><stop offset=".5" stop-color="#000"/><stop offset="1" stop-color="#0ff"/></radialGradient>
</defs><rect x="10" y="10" width="80" height="50" fill="url(#a)"/><circle cx="130" cy="35" r="28" fill="url(#b)"/><rect x="10" y="80" width="140" height="40" fill="url(#c)"/>
<ellipse cx="230" cy="50" rx="50" ry="35" fill="url(#d)"/><rect x="180" y="100" width="110" height="90" fill="url(#e)"/>
<g transform="translate(20 140) rotate(10) scale(2 1)"><rect width="50" height="30" fill="url(#a)" stroke="url(#b)" stroke-width="6"/></g></svg>`,
  veils: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><defs>
<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="red" stop-opacity="0"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="navy" stop-opacity=".9"/><stop offset="1" stop-color="navy" stop-opacity=".1"/></radialGradient>
<linearGradient id="u"><stop offset="0" stop-color="red" stop-opacity=".5"/><stop offset="1" stop-color="blue" stop-opacity=".5"/></linearGradient>
<clipPath id="k"><circle cx="225" cy="60" r="40"/></clipPath></defs>
<g stroke="#888"><path d="M0 20H300M0 40H300M0 60H300M0 80H300M0 120H300M0 150H300M0 170H300"/></g>
<rect x="20" y="10" width="120" height="70" fill="url(#a)"/><rect x="170" y="10" width="120" height="100" fill="url(#a)" clip-path="url(#k)"/>
<circle cx="70" cy="150" r="40" fill="url(#r)"/><rect x="140" y="130" width="60" height="50" fill="url(#u)" stroke="url(#a)" stroke-width="8"/>
<g opacity=".5"><circle cx="240" cy="150" r="25" fill="lime"/><circle cx="260" cy="160" r="25" fill="url(#a)" stroke="black" stroke-width="4"/></g></svg>`,
  opacity: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="100" fill="#ddd"/>
<g opacity="0.5"><rect x="20" y="20" width="80" height="80" fill="red"/><rect x="60" y="60" width="80" height="80" fill="blue"/></g>
<rect x="160" y="20" width="80" height="80" fill="green" stroke="black" stroke-width="20" fill-opacity=".5" stroke-opacity=".5"/>
<rect x="160" y="120" width="60" height="60" fill="green" stroke="black" stroke-width="20" opacity=".5"/><circle cx="260" cy="150" r="25" opacity=".3"/>
<g opacity=".7"><g opacity=".5"><circle cx="40" cy="160" r="30"/></g><rect x="40" y="150" width="80" height="20" fill="orange"/></g></svg>`,
  clips: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><defs><clipPath id="c"><circle cx="60" cy="60" r="40"/><rect x="60" y="60" width="60" height="60"/></clipPath>
<clipPath id="o" clipPathUnits="objectBoundingBox"><path d="M.5 0L1 1H0z"/></clipPath>
<clipPath id="n" clip-path="url(#m)"><rect x="20" y="120" width="100" height="70"/></clipPath><clipPath id="m"><circle cx="70" cy="160" r="45" transform="translate(10)"/></clipPath>
<clipPath id="e"><path clip-rule="evenodd" d="M150 120h100v70h-100zM175 135h50v40h-50z"/></clipPath></defs>
<rect width="140" height="130" fill="steelblue" clip-path="url(#c)"/><g clip-path="url(#o)"><rect x="160" y="10" width="60" height="90" fill="tomato"/><rect x="200" y="50" width="80" height="50" fill="gold"/></g>
<rect y="110" width="150" height="90" fill="seagreen" clip-path="url(#n)"/><rect x="140" y="110" width="150" height="90" fill="purple" clip-path="url(#e)"/></svg>`,
  clipHoles: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><defs>
<clipPath id="a"><path clip-rule="evenodd" d="M10 10h120v80h-120zM30 30h80v40h-80z"/><path d="M60 20h20v60h-20z"/></clipPath>
<clipPath id="b" clip-rule="evenodd"><path d="M150 10h60v80h-60zM160 20h40v60h-40z"/><path d="M230 10h60v80h-60zM240 20h40v60h-40z"/></clipPath>
<clipPath id="c"><path d="M10 110h50v80h-50zM80 110v80h50v-80z"/><path d="M40 130h60v40h-60z"/></clipPath>
<clipPath id="d"><g><rect width="300" height="200"/></g><polygon points="220,110 250,190 170,140 270,140 190,190"/><polygon points="230,110 260,190 180,140 280,140 200,190" clip-rule="evenodd"/></clipPath></defs>
<rect width="140" height="100" fill="purple" clip-path="url(#a)"/><g clip-path="url(#b)"><rect x="140" width="160" height="100" fill="teal"/></g>
<rect y="100" width="140" height="100" fill="#c33" clip-path="url(#c)"/><rect x="150" y="100" width="140" height="100" fill="navy" clip-path="url(#d)"/></svg>`,
  clipsInClips: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200"><defs>
<clipPath id="left"><rect x="10" y="10" width="50" height="180"/></clipPath><clipPath id="disc"><circle cx="70" cy="60" r="45"/></clipPath>
<clipPath id="a"><circle cx="60" cy="50" r="40" clip-path="url(#left)"/><rect x="80" y="30" width="60" height="60" clip-path="url(#disc)"/></clipPath>
<clipPath id="b"><rect x="160" y="10" width="120" height="80" clip-path="url(#only)"/></clipPath><clipPath id="only"><path d="M220 0l60 90h-120z"/></clipPath>
<circle id="r" cx="70" cy="150" r="40"/><clipPath id="c" clip-path="url(#half)"><use xlink:href="#r" clip-path="url(#left)"/><use xlink:href="#r" x="30"/></clipPath><clipPath id="half"><rect y="130" width="300" height="60"/></clipPath>
<clipPath id="d" clipPathUnits="objectBoundingBox"><path d="M0 0h.6v.6h-.6z"/><path d="M.4 .4v.6h.6v-.6z"/></clipPath>
<linearGradient id="fade"><stop offset="0" stop-color="green"/><stop offset="1" stop-color="green" stop-opacity="0"/></linearGradient></defs>
<rect width="150" height="100" fill="seagreen" clip-path="url(#a)"/><rect x="150" width="150" height="100" fill="tomato" clip-path="url(#b)"/>
<rect y="100" width="160" height="100" fill="steelblue" clip-path="url(#c)"/><g clip-path="url(#d)" opacity=".8"><rect x="170" y="110" width="80" height="80" fill="url(#fade)"/><rect x="210" y="110" width="80" height="60" fill="orange"/></g></svg>`,
  clipText: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" font-family="Source Sans 3"><defs><clipPath id="t"><text x="10" y="80" font-size="70" font-weight="700" fill="red">Clip<tspan fill="none">ped</tspan></text></clipPath><clipPath id="e"/></defs>
<g clip-path="url(#t)"><rect width="300" height="60" fill="navy"/><rect y="60" width="300" height="60" fill="crimson"/></g><rect width="300" height="120" clip-path="url(#e)"/></svg>`,
  use: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="300" height="200"><defs><g id="g"><rect width="30" height="30"/><circle cx="40" cy="15" r="15" fill="red"/></g>
<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/><rect x="8" y="8" width="8" height="8" fill="blue"/></symbol></defs>
<use xlink:href="#g" x="10" y="10" fill="green"/><use xlink:href="#g" transform="translate(100 10) rotate(30)" fill="teal"/>
<use xlink:href="#s" x="10" y="70" width="60" height="60" fill="orange"/><use xlink:href="#s" x="90" y="70" width="100" height="40" fill="pink"/>
<svg x="200" y="10" width="90" height="60" viewBox="0 0 30 30" preserveAspectRatio="xMaxYMin slice"><rect width="30" height="30" fill="#eee"/><circle cx="15" cy="15" r="15" fill="crimson"/></svg>
<svg x="200" y="90" width="90" height="60" viewBox="0 0 30 30" preserveAspectRatio="none"><circle cx="15" cy="15" r="15" fill="olive"/></svg><svg x="20" y="140" width="50%" height="25%"><rect width="100%" height="50%" fill="slateblue"/></svg></svg>`,
  css: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" color="darkorange"><style>/* c */ .a{fill:#369;stroke:none} #one{fill:#c33} rect.b, g > .c {fill: currentColor} svg g circle{stroke:black;stroke-width:3px}</style>
<rect class="a" x="10" y="10" width="50" height="50"/><rect id="one" fill="blue" x="70" y="10" width="50" height="50"/><rect class="b x" x="130" y="10" width="50" height="50"/><g><circle class="c" cx="220" cy="35" r="25" color="purple"/></g>
<g fill="red"><rect x="10" y="80" width="50" height="50"/><rect fill="inherit" x="70" y="80" width="50" height="50"/><rect fill="#0f08" x="130" y="80" width="50" height="50"/></g><g visibility="hidden"><rect x="200" y="80" width="30" height="30"/><rect x="240" y="80" width="30" height="30" visibility="visible"/></g><g display="none"><rect width="300" height="300"/></g>
<g style="fill: rgb(10%, 50%, 20%); opacity: .6"><rect x="10" y="150" width="280" height="30"/></g></svg>`,
  strokes: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><g fill="none" stroke="black"><g transform="scale(3 1)"><circle cx="30" cy="50" r="20" stroke-width="6"/></g>
<g transform="skewX(30)"><rect x="120" y="20" width="60" height="60" stroke-width="8" stroke-dasharray="10 5"/></g><circle cx="60" cy="150" r="30" transform="scale(1)" stroke-width="4" stroke-dasharray="5" stroke-dashoffset="3"/>
<g transform="matrix(2 0 0 .5 0 0)"><path d="M60 330H140" stroke-width="10"/></g><path d="M150 180h0M180 180h0" stroke-width="14" stroke-linecap="round"/></g>
<rect x="200" y="110" width="60" height="20" fill="yellow" stroke="red" stroke-width="10" paint-order="stroke"/></svg>`,
  markers: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><defs><marker id="a" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L10 5L0 10z" fill="navy"/></marker>
<marker id="d" markerWidth="8" markerHeight="8" refX="4" refY="4" markerUnits="userSpaceOnUse"><circle cx="4" cy="4" r="4" fill="red"/></marker></defs>
<line x1="30" y1="30" x2="200" y2="60" stroke="navy" stroke-width="3" marker-end="url(#a)" marker-start="url(#a)"/>
<polyline points="30,100 80,80 130,120 200,90" fill="none" stroke="gray" stroke-width="2" marker-mid="url(#d)" marker-end="url(#a)"/>
<path d="M30 150 C 80 100 150 200 250 140" fill="none" stroke="green" stroke-width="4" marker-end="url(#a)"/></svg>`,
  text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200" font-family="Source Sans 3" font-size="16"><g stroke="#ccc"><path d="M150 0V200M0 100H300"/></g>
<text x="10" y="24">Plain text, “quoted”</text><text x="150" y="50" text-anchor="middle" font-weight="bold">Middle bold</text><text x="290" y="75" text-anchor="end" font-style="italic" font-family="Source Serif 4">End italic serif</text>
<text x="10" y="100">A <tspan fill="red" font-weight="600">red</tspan> word <tspan dy="-6" font-size="10">up</tspan><tspan dy="6"> down</tspan></text>
<text x="20" y="130" transform="rotate(-10 20 130)" font-size="20">Rotated Қазақстан</text><text x="200" y="120 130 140">abc</text>
<text y="150"><tspan x="200">first</tspan> <tspan x="200" dy="1.2em">second</tspan></text>
<text x="10" y="180" letter-spacing="3" font-family="Source Code Pro">mono 123</text><text x="150" y="195" font-size="24" fill="none" stroke="black" stroke-width=".6">Outline</text><text transform="scale(1.5 .8)" x="165" y="110">wide</text></svg>`,
  textBothWays: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" font-family="Source Sans 3"><g stroke="#ccc"><path d="M150 0V120"/></g>
<text x="150" y="30" font-size="20" text-anchor="middle" font-family="Noto Serif Hebrew">שלום</text><text x="10" y="60" font-size="20" font-family="Noto Naskh Arabic">سلام</text><text x="290" y="90" font-size="20" text-anchor="end" font-family="Noto Serif Hebrew">ראש<tspan fill="red">דבר</tspan></text></svg>`,
  small: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 2 2" width="2" height="2"><circle r=".9" fill="none" stroke="teal" stroke-width=".1"/><path d="M0 0L.5 .5" stroke="red" stroke-width=".05"/><text font-size=".4" text-anchor="middle" font-family="Source Sans 3">Hi</text></svg>`,
  textink: `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" font-family="Source Sans 3"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs><rect width="300" height="120" fill="#eee"/>
<text x="10" y="50" font-size="40" fill="url(#a)">Gradient</text><text x="10" y="100" font-size="40" fill="white" stroke="black" stroke-width="6" paint-order="stroke" stroke-linejoin="round">Halo</text><text x="150" y="100" font-size="30" opacity=".4" font-weight="700">Faded</text></svg>`,
}
