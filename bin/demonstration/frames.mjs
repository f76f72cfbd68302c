// Draws for bin/demonstration-media. Reads one order as JSON on standard input:
//   {"poster": scene}                             → the drawing alone, as SVG elements
//   {"still": svg | scene, t, ink, width, height, view} → one PNG
//   {"film": [shots], ink, width, height, rate}   → raw RGBA pictures, one after the other
// Needs @resvg/resvg-js 2.6.2 and subset-font 2.4.0 (npm), found through NODE_PATH or beside this file.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync, writeSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { scenes, still } from './scenes.mjs';

const require = createRequire(process.env.DRAWING_TOOLS ? process.env.DRAWING_TOOLS + '/x.js' : import.meta.url);
const FONTS = new URL('../../src/main/web/fonts/', import.meta.url);
const advances = JSON.parse(readFileSync(new URL('affiche-advances.json', FONTS)));
const INKS = { tomate: '#ff7053', mandarine: '#ff9a3f', safran: '#fdc42a', tilleul: '#c7e03e', menthe: '#5ed99e', canal: '#4dd4db', azur: '#6ac2f8', travail: '#7ea2f6', violette: '#ca98f5', grenadine: '#ff7997' };

const channels = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4));
function oklab(hex) {
  const [red, green, blue] = channels(hex);
  const [l, m, k] = [.4122 * red + .5363 * green + .0514 * blue, .2119 * red + .6807 * green + .1074 * blue, .0883 * red + .2817 * green + .63 * blue].map(Math.cbrt);
  return [.2105 * l + .7936 * m - .0041 * k, 1.978 * l - 2.4286 * m + .4506 * k, .0259 * l + .7828 * m - .8087 * k];
}
function hex([L, A, B]) {
  const [l, m, k] = [L + .3963 * A + .2158 * B, L - .1056 * A - .0639 * B, L - .0895 * A - 1.2915 * B].map((x) => x ** 3);
  return '#' + [4.0767 * l - 3.3077 * m + .231 * k, -1.2684 * l + 2.6098 * m - .3413 * k, -.0042 * l - .7034 * m + 1.7076 * k]
    .map((c) => Math.max(0, Math.min(1, c <= .0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - .055))).map((c) => Math.round(c * 255).toString(16).padStart(2, '0')).join('');
}
const mix = (one, share, other) => { const b = oklab(other); return hex(oklab(one).map((x, i) => x * share + b[i] * (1 - share))); };

function style(ink) {
  const flat = INKS[ink];
  return `<style>.p{fill:#fdfcfa}.a{fill:${flat}}.t{fill:${mix(flat, .34, '#fdfcfa')}}.b{fill:${mix(flat, .62, '#000000')}}.n{fill:#161013}
.nl,.al,.pl{fill:none;stroke:#161013;stroke-linejoin:round}.al{stroke:${flat}}.pl{stroke:#fdfcfa}
.dsp{font-family:'Bricolage Grotesque';font-weight:800}.txt{font-family:'Atkinson Hyperlegible Next';font-weight:600}</style>`;
}

async function fonts() {
  const out = [];
  for (const [name, axes] of [['parvis-affiche', { wdth: 75 }], ['atkinson-next', { wght: 600 }]]) {
    const file = `${tmpdir()}/parvis-drawing-${name}.ttf`;
    if (!existsSync(file)) {
      const every = Array.from({ length: 0x17f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)).join('') + '’“”—–…œŒ«»';
      writeFileSync(file, await require('subset-font')(readFileSync(new URL(name + '.woff2', FONTS)), every, { targetFormat: 'sfnt', variationAxes: axes }));
    }
    out.push(file);
  }
  return out;
}

const wide = (text) => { const table = advances['75'] ?? Object.values(advances)[0]; return [...text].reduce((sum, c) => sum + (table[c] ?? .45) - .02, 0); };
function lines(text, size, width) {
  const out = [''];
  for (const word of text.split(' ')) {
    const longer = out.at(-1) ? out.at(-1) + ' ' + word : word;
    if (wide(longer) * size > width && out.at(-1)) out.push(word); else out[out.length - 1] = longer;
  }
  return out;
}
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
function block(text, x, y, size, width, cls, fit = 6) {
  let broken = lines(text, size, width), at = size;
  while (broken.length > fit && at > 18) { at *= .9; broken = lines(text, at, width); }
  return { height: broken.length * at * .98, size: at, wide: Math.max(...broken.map(wide)) * at,
    svg: (top = y) => broken.map((line, i) => `<text class="${cls} dsp" x="${x}" y="${top + at * .82 + i * at * .98}" font-size="${at}" letter-spacing="-${at * .02}">${escape(line)}</text>`).join('') };
}

const ease = (x) => { const c = Math.max(0, Math.min(1, x)); return c * c * (3 - 2 * c); };
function picture(shot, t, length, ink, W, H) {
  const ratio = W / H, from = shot.from ?? [0, 0, 320], to = shot.to ?? from, k = ease(t / length);
  const [x, y, w] = from.map((v, i) => v + (to[i] - v) * k);
  const inner = shot.scene ? scenes[shot.scene](t * (shot.pace ?? 1) + (shot.begin ?? 0)) : '';
  let out = '';
  if (shot.end) out = endCard(shot, t, W, H);
  else if (shot.side) {
    // the drawing on one side, the words on the other: tall and wide films both have room
    const tall = H > W, box = tall ? [0, 0, W, H * .56] : shot.side === 'right' ? [0, 0, W * .56, H] : [W * .44, 0, W * .56, H];
    const words = tall ? [W * .08, H * .6, W * .84] : [shot.side === 'right' ? W * .6 : W * .05, H * .5, W * .35];
    const text = block(shot.title, words[0], 0, H * (tall ? .07 : .15), words[2], 'n', 5);
    const top = tall ? words[1] : (H - text.height) / 2, slide = (1 - ease(t / .5)) * 60;
    out = `<path class="${shot.ground ?? 'a'}" d="M0 0h${W}v${H}H0z"/>` + view(inner, x, y, w, box) + `<g transform="translate(0 ${slide})">${text.svg(top)}</g>`;
  } else {
    out = view(inner, x, y, w, [0, 0, W, H]);
    if (shot.title) {
      const size = Math.min(W, H * 1.4) * .1, text = block(shot.title, 0, 0, size, W * .74, 'n', 4), pad = size * .32;
      const plateW = text.wide + pad * 2.4, plateH = text.height + pad * 2, drop = (1 - ease((t - .25) / .45)) * (plateH + 30);
      const left = shot.place === 'top' ? W - plateW : 0, top = shot.place === 'top' ? -drop : H - plateH + drop;
      out += `<g transform="translate(${left} ${top})"><path class="p" d="M0 0h${plateW}v${plateH}H0z"/><g transform="translate(${pad} ${pad * .7})">${text.svg(0)}</g></g>`;
    }
  }
  return out + wipe(shot, t, W, H);
}
/** A part of a drawing in a box; never more than the drawing holds, so that no box shows an edge. */
const view = (inner, x, y, w, [bx, by, bw, bh]) => {
  const height = Math.min(180, (w * bh) / bw), width = (height * bw) / bh;
  const left = Math.max(0, Math.min(320 - width, x + (w - width) / 2)), top = Math.max(0, Math.min(180 - height, y));
  return `<svg x="${bx}" y="${by}" width="${bw}" height="${bh}" viewBox="${left} ${top} ${width} ${height}" preserveAspectRatio="xMidYMid slice">${inner}</svg>`;
};
function wipe(shot, t, W, H) {
  if (!shot.wipe || t > .34) return '';
  const k = ease(t / .34), cls = shot.wipe.cls ?? 'n';
  return { left: `<path class="${cls}" d="M${W * k} 0H${W}v${H}H${W * k}z"/>`, up: `<path class="${cls}" d="M0 0h${W}v${H * (1 - k)}H0z"/>`, iris: `<path class="${cls}" fill-rule="evenodd" d="M0 0h${W}v${H}H0zM${W / 2 - W * .75 * k} ${H / 2}a${W * .75 * k + .1} ${W * .75 * k + .1} 0 1 0 ${W * 1.5 * k + .2} 0a${W * .75 * k + .1} ${W * .75 * k + .1} 0 1 0-${W * 1.5 * k + .2} 0z"/>` }[shot.wipe.way];
}
const PAVES = {
  eventail: [40, 20, 'M0 20a20 20 0 0 1 40 0M7 20a13 13 0 0 1 26 0M14 20a6 6 0 0 1 12 0M-20 10a20 20 0 0 1 20-10 20 20 0 0 1 20 10M20 10A20 20 0 0 1 40 0a20 20 0 0 1 20 10', 2],
  chevron: [24, 20, 'M0 18 12 6l12 12M0 8 12-4 24 8', 4], ruche: [28, 20, 'M0 10h5l4-10h10l4 10h5M5 10l4 10M23 10l-4 10', 2.5], brique: [36, 20, 'M0 1h36M0 11h36M9 1v10M27 11v9', 2.5],
  damier: [20, 20, 'M0 0h10v10H0zM10 10h10v10H10z', 0], galet: [20, 20, 'M1 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M11 15a4 4 0 1 0 8 0a4 4 0 1 0-8 0', 0] };
function endCard(shot, t, W, H) {
  const [pw, ph, d, width] = PAVES[shot.paving ?? 'eventail'], dark = shot.ground === 'n', cls = dark ? 'p' : 'n';
  const size = Math.min(W, H * 1.3) * .08, first = block(shot.end[0], W * .08, 0, size, W * .84, cls, 3), rest = shot.end.slice(1);
  const total = first.height + rest.length * size * .72 + size * .4, top = (H - total) / 2 - H * .03;
  const pattern = `<pattern id="pave" width="${pw}" height="${ph}" patternUnits="userSpaceOnUse" patternTransform="translate(${t * 12} 0) scale(2)"><path d="${d}" ${width ? `fill="none" stroke="${dark ? '#fdfcfa' : '#161013'}" stroke-width="${width}"` : `fill="${dark ? '#fdfcfa' : '#161013'}"`}/></pattern>`;
  return `<defs>${pattern}</defs><path class="${shot.ground ?? 'a'}" d="M0 0h${W}v${H}H0z"/>` + first.svg(top)
    + rest.map((line, i) => (t > .35 + i * .3 ? `<text class="${cls} txt" x="${W * .08}" y="${top + first.height + size * .8 + i * size * .72}" font-size="${size * .5}">${escape(line)}</text>` : '')).join('')
    + `<path fill="url(#pave)" d="M0 ${H - H * .14}h${W}v${H * .14}H0z"/>`;
}

const order = JSON.parse(readFileSync(0, 'utf8'));
if (order.poster) {
  process.stdout.write(scenes[order.poster](still[order.poster] ?? 2));
} else {
  const { Resvg } = require('@resvg/resvg-js');
  const options = { font: { fontFiles: await fonts(), loadSystemFonts: false }, shapeRendering: 2 };
  const draw = (inner, W, H) => new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${style(order.ink)}${inner}</svg>`, options).render();
  const send = (data) => { for (let done = 0; done < data.length;) { try { done += writeSync(1, data, done, data.length - done); } catch (full) { if (full.code !== 'EAGAIN') throw full; Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); } } };
  const { width: W, height: H } = order;
  if (order.film) {
    for (const shot of order.film) {
      const count = Math.round(shot.seconds * order.rate);
      for (let i = 0; i < count; i++) send(draw(picture(shot, i / order.rate, shot.seconds, order.ink, W, H), W, H).pixels);
    }
  } else {
    const [x, y, w] = order.view ?? [0, 0, 320];
    const inner = scenes[order.still] ? scenes[order.still](order.t ?? 2) : order.still;
    send(draw(order.box ? `<svg width="${W}" height="${H}" viewBox="0 0 ${order.box[0]} ${order.box[1]}" preserveAspectRatio="xMidYMid slice">${inner}</svg>` : view(inner, x, y, w, [0, 0, W, H]), W, H).asPng());
  }
}
