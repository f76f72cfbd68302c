// The drawings of the demonstration, each a function of the time in seconds: films move through it, posters and
// pictures hold it still. 320 × 180, cut paper, five fills (a flat, n black, p paper, t pale, b overprint) and
// three strokes (nl, al, pl), as DESIGN.md asks.
const TAU = Math.PI * 2;
const wob = (t, period, amount, shift = 0) => Math.sin((t / period + shift) * TAU) * amount;
const clamp = (x, low = 0, high = 1) => Math.max(low, Math.min(high, x));
const ease = (x) => { const c = clamp(x); return c * c * (3 - 2 * c); };
const r = (x) => Math.round(x * 10) / 10;
const times = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('');
const f = (cls, d, more = '') => `<path class="${cls}" d="${d}"${more}/>`;
const s = (cls, width, d) => `<path class="${cls}" stroke-width="${width}" d="${d}"/>`;
const dot = (cls, x, y, radius) => `<circle class="${cls}" cx="${r(x)}" cy="${r(y)}" r="${r(radius)}"/>`;
const at = (x, y, inside, turn = 0, scale = 1) =>
  `<g transform="translate(${r(x)} ${r(y)})${turn ? ` rotate(${r(turn)})` : ''}${scale === 1 ? '' : ` scale(${r(scale * 100) / 100})`}">${inside}</g>`;
const bg = (cls) => f(cls, 'M0 0h320v180H0z');
const word = (cls, x, y, size, text) => `<text class="${cls} dsp" x="${x}" y="${y}" font-size="${size}" text-anchor="middle">${text}</text>`;
const waves = (cls, y, t, width = 3) => s(cls, width, `M${r(-40 + (t * 14) % 40)} ${y}` + times(10, () => 'q10-8 20 0t20 0'));
const bust = (cls, x, y, scale = 1) => at(x, y, dot(cls, 0, -34, 13) + f(cls, 'M-22 0c0-30 44-30 44 0z'), 0, scale);

export const scenes = {
  barge: (t) => bg('t') + dot('a', 246, 50, 34)
    + times(5, (i) => f('n', `M${12 + i * 62} 112q-4-${46 + (i % 3) * 10} 14-${52 + (i % 3) * 12}q16 8 12 ${52 + (i % 3) * 12}z`))
    + f('a', 'M0 112h320v68H0z')
    + at((t * 16) % 420 - 60, 112 + wob(t, 2.4, 1.5),
      f('n', 'M0 4h150l14-12h22l-16 40H16Q2 32 0 4z') + f('p', 'M18-22h44v26H18z') + f('n', 'M26-16h10v12H26zM44-16h10v12H44z')
      + f('b', 'M74-6h62V4H74z') + dot('t', 12 - wob(t, 3, 4), -34, 6) + dot('t', 2 - wob(t, 3, 6), -50, 9))
    + waves('nl', 150, t) + waves('pl', 166, -t, 4),

  lock: (t) => { const up = ease(t / 5) * 44; return bg('t') + f('a', 'M0 70h96v110H0zM226 112h94v68h-94z')
    + f('a', `M96 ${r(132 - up)}h130v60H96z`) + f('n', 'M92 52h10v128H92zM220 52h10v128h-10z') + f('n', 'M0 60h92v10H0zM230 60h90v10h-90z')
    + at(118, 124 - up, f('n', 'M0 0h84l-8 22H10z') + f('p', 'M14-18h26V0H14z') + f('n', 'M20-13h7v8h-7z') + f('b', 'M48-8h26v8H48z'))
    + at(246, 60, f('n', 'M-4-34h8V0h-8z') + at(0, -34, s('nl', 5, 'M-26 0h52') + dot('a', 26, 0, 6), t * 120))
    + at(276, 60, dot('n', 0, -42, 10) + f('n', 'M-13 0l4-32q9-6 18 0l4 32z') + s('nl', 5, `M-6-26L-28 ${r(-32 + wob(t, 3, 6))}`))
    + times(4, (i) => s('pl', 3, `M${104 + i * 30} ${r(142 - up + (i % 2) * 12)}h18`)); },

  crane: (t) => bg('a') + f('b', 'M0 180v-40h46v-18h38v30h50v28zM216 180v-52h40v-22h36v74z')
    + dot('p', 60, 44, 24) + f('n', 'M138 180l8-146h12l8 146h-10l-4-70-4 70z')
    + s('nl', 3, 'M142 150l20-24M162 150l-20-24M144 116l16-22M160 116l-16-22M146 84l12-20M158 84l-12-20')
    + f('n', 'M152 20l10 12h140v9H100v-9h42z') + f('n', 'M100 32h24v24h-24z')
    + s('nl', 2.5, 'M152 22l96 12M152 22l-44 12')
    + at(214 + wob(t, 7, 54), 41, at(0, 0, s('nl', 3, 'M0 0v58') + s('nl', 5, 'M0 58q10 6 2 14q-10 4-12-6')
      + f('p', `M-2 68q14 6 ${r(12 + wob(t, 2, 6))} 34l-12-4q2-16-8-22z`), wob(t, 3.4, 7)))
    + f('n', 'M0 174h320v6H0z') + bust('n', 70, 174, .9) + bust('p', 104, 174, .8),

  swimmers: (t) => bg('a') + times(4, (i) => waves(i % 2 ? 'pl' : 'nl', 48 + i * 40, i % 2 ? t : -t, 3))
    + s('pl', 4, 'M0 20h320') + times(7, (i) => dot(i % 2 ? 'n' : 'p', 14 + i * 48, 20, 7))
    + times(3, (i) => at(60 + ((t * 22 + i * 110) % 300) - 20, 74 + i * 40 + wob(t, 1.6, 2, i / 3),
      at(0, 0, s('nl', 11, 'M0 0q14-26 34-14'), wob(t, 1.6, 34, i / 3)) + f('n', 'M-62 2q30-12 62-2l-4 12q-30 4-58-2z')
      + dot('n', 6, -4, 13) + f(['p', 't', 'b'][i], 'M-7-7a13 13 0 0 1 26 0z'))),

  umbrella: (t) => bg('n') + times(26, (i) => s('pl', 2, `M${(i * 53) % 330} ${r((i * 37 + t * 170) % 210 - 20)}l-5 16`))
    + times(5, (i) => { const x = 160 + (i - 2) * (74 - ease(t / 8) * 20), y = 104 + (i % 2) * 26 + wob(t, 2, 2, i / 5);
      return at(x, y, s('pl', 3, 'M0 0v58') + dot('p', 8, 34, 9) + f('b', 'M-6 80c0-40 30-40 30 0z')
        + f(['a', 'p', 't', 'a', 'p'][i], 'M-44 4a44 40 0 0 1 88 0q-11-9-22 0q-11-9-22 0q-11-9-22 0q-11-9-22 0z') + f('n', 'M-2-42h4v8h-4z')); })
    + f('a', 'M0 170h320v10H0z'),

  kite: (t) => { const x = 196 + wob(t, 4, 26), y = 58 + wob(t, 2.7, 14); return bg('t') + dot('p', 60, 40, 26)
    + f('n', 'M0 180v-58h40v-22h34v46h30v34zM236 180v-70h38v-20h46v90z')
    + times(6, (i) => f('a', `M${10 + (i % 3) * 26} ${130 + (i > 2 ? 20 : 0)}h8v10h-8z`) + f('p', `M${246 + (i % 3) * 22} ${118 + (i > 2 ? 22 : 0)}h8v10h-8z`))
    + s('nl', 2, `M150 150Q170 110 ${r(x)} ${r(y + 30)}`)
    + at(x, y, f('a', 'M0-44l34 40L0 48-34-4z') + f('b', 'M0-44l34 40H0z') + f('b', 'M0 48L-34-4H0z') + s('nl', 3, 'M0-44V48M-34-4h68')
      + s('nl', 3, `M0 48q${r(wob(t, 1.3, 16))} 14 0 28t${r(wob(t, 1.3, -10))} 28`)
      + times(3, (i) => f('p', `M${r(wob(t, 1.3, 8, i * .2) - 9)} ${58 + i * 16}l18 8v-8l-18 8z`)), wob(t, 2.7, 10))
    + at(146, 180, dot('n', 0, -44, 11) + f('n', 'M-14 0l4-34q10-7 20 0l4 34z') + s('nl', 6, 'M2-28l8-8')) + f('n', 'M0 174h320v6H0z'); },

  goal: (t) => { const u = (t % 3) / 3, k = clamp(u * 1.7); return bg('a') + f('b', 'M0 134h320v46H0z')
    + s('pl', 2, times(9, (i) => `M${176 + i * 15} 36v98`) + times(7, (i) => `M170 ${40 + i * 15}h${r(132 + (k > .9 ? wob(t, .4, 5) : 0))}`))
    + s('pl', 8, 'M168 138V34h138v104') + at(196, 134, dot('n', 0, -58, 12) + f('n', 'M-16 0l4-46q12-8 24 0l4 46z')
      + s('nl', 8, `M-10-40L${r(-34)} ${r(-58 - k * 14)}M10-40l24-${r(14 + k * 16)}`), -k * 14)
    + at(36, 176, dot('n', 6, -104, 14) + f('n', 'M-14-40l4-48q14-8 28 0l2 48z') + s('nl', 13, 'M-4-42l-10 40')
      + at(8, -42, s('nl', 13, 'M0 0l10 38') + f('p', 'M4 34h20v10H2z'), -40 + k * 60) + s('nl', 8, 'M-8-80l-22 20M18-80l24 10'))
    + at(70 + k * 208, 150 - Math.sin(k * 2.6) * 86, dot('p', 0, 0, 13) + f('n', 'M0-6l6 4-2 7h-8l-2-7z') + s('nl', 2, 'M0-6v-7M6-2l6-3M4 5l4 6M-4 5l-4 6M-6-2l-6-3'), t * 200); },

  bread: (t) => bg('p') + f('n', 'M20 150V86a84 76 0 0 1 168 0v64z') + f('a', `M38 150V92a66 ${r(58 + wob(t, .9, 2))} 0 0 1 132 0v58z`)
    + f('b', 'M38 138h132v12H38z') + times(3, (i) => at(66 + i * 38, 136, f('t', `M-17 0q0-${r(14 + ease(t / 5) * 10)} 17-${r(15 + ease(t / 5) * 10)}q17 1 17 ${r(15 + ease(t / 5) * 10)}z`) + s('nl', 2.5, 'M-7-10l6 5M1-12l6 5')))
    + f('n', 'M0 150h320v30H0z') + at(190 - ease((Math.sin(t * 1.2) + 1) / 2) * 40, 128, f('b', 'M0 0h44v8H0z') + f('a', 'M44 1h110v6H44z'))
    + at(272, 150, dot('n', 0, -86, 17) + f('a', 'M-30 0l6-62q24-12 48 0l6 62z') + f('p', 'M-20-94q0-26 20-24q22-2 20 24z') + s('nl', 8, 'M-18-54l-30 30')),

  tomato: (t) => { const g = ease(.25 + t / 7); return bg('t') + dot('p', 264, 42, 28) + f('a', 'M0 0h64v144H0z')
    + times(3, (i) => f('n', `M14 ${16 + i * 42}h34v26H14z`) + f('t', `M18 ${20 + i * 42}h12v18H18z`))
    + f('n', 'M0 144h320v36H0z') + s('pl', 2.5, 'M0 160h320M50 144v16M130 144v16M226 144v16M86 160v20M176 160v20M262 160v20')
    + s('nl', 5, `M168 146V${r(140 - g * 116)}`) + s('nl', 3, `M180 148V${r(130 - g * 110)}`)
    + times(5, (i) => { const y = 128 - i * 22; return y > 138 - g * 116 ? at(170, y, f('b', 'M0 0q28-24 52-8q-22 22-52 8z'), (i % 2 ? 200 : -12) + wob(t, 2.4, 4, i * .2)) : ''; })
    + [[146, 104, 19], [196, 84, 17], [142, 60, 15], [198, 128, 14]].map(([x, y, z], i) => { const k = ease(g * 1.9 - .5 - i * .2);
      return k > 0 ? dot('a', x, y + wob(t, 2, 1.5, i / 4), z * k) + at(x, y - z * k + 2, f('n', 'M0 3l-8-4 6-1 2-6 2 6 6 1z')) : ''; }).join(''); },

  shelf: (t) => { const pop = Math.max(0, Math.sin(t * 1.9)) ** 3 * 26; return bg('n')
    + f('p', 'M14 60h292v6H14zM14 118h292v6H14zM14 172h292v8H14z')
    + at(46, 60, f('a', 'M-22 0v-16l-8-18h60l-8 18V0z') + f('p', 'M-14-34q14-22 28 0z')) + at(120, 60, times(6, (i) => f(['a', 'p', 'b', 't', 'p', 'a'][i], `M${i * 9 - 26}-${30 + (i * 7) % 12}h7v${30 + (i * 7) % 12}h-7z`)))
    + at(200, 60, f('t', 'M-14 0q-12-20 4-30v-8h20v8q16 10 4 30z')) + at(268, 60, f('a', 'M-26-34h52V0h-52z') + dot('n', -10, -17, 11) + f('n', 'M8-28h12v4H8zM8-20h12v4H8z'))
    + at(84, 118, f('p', `M-16 ${r(-30 - pop)}h30v30h-30z`) + f('a', 'M-34 0v-24q0-12 12-12h44q12 0 12 12V0z') + f('n', 'M26-22h6v14h-6zM-24-34h46v5h-46z'))
    + at(184, 118, dot('p', 0, -22, 21) + dot('n', 0, -22, 16) + at(0, -22, s('pl', 3, 'M0 0v-12'), t * 60) + at(0, -22, s('al', 3, 'M0 0v-9'), t * 9))
    + at(262, 118, f('b', 'M-30-30h60V0h-60z') + f('t', 'M-24-24h48v18h-48z') + s('nl', 2, `M${r(wob(t, 3, 18))}-24v18`))
    + at(70, 172, s('al', 4, 'M-30-10a16 16 0 1 0 1 0M30-10a16 16 0 1 0 1 0M-30-12l18-20h22l20 20M-12-32l10 20 14-20')) + at(180, 172, f('p', 'M-40-30h70q14 0 14 14v16h-84z') + f('n', 'M-30-22h20v22h-20z')) + at(270, 172, f('a', 'M-20-40h40v40h-40z') + f('n', 'M-20-22h40v4h-40z')); },

  tree: (t) => bg('a') + f('t', 'M0 150h320v30H0z') + f('n', 'M140 156q12-50-14-92l14-6 16 32 10-52h16l-4 54 32-34 10 8-34 44q-8 24 2 46z')
    + times(7, (i) => dot(i % 2 ? 'b' : 'n', 160 + Math.cos(i * .9 + .2) * 74 + wob(t, 3, 3, i / 7), 50 + Math.sin(i * .9 + .2) * 26, 34)) + dot('n', 168, 40, 38)
    + times(6, (i) => dot('p', 110 + i * 22, 28 + (i * 17) % 44 + wob(t, 2.6, 2, i / 6), 4))
    + at(66, 158, f('n', 'M-16 0q-4-30 8-34l-2-14 9 7h8l9-7-2 14q12 6 8 34z') + s('nl', 5, `M16-2q18-4 ${r(14 + wob(t, 1.7, 6))}-24`))
    + at(252, 158, f('p', 'M-16 0q-4-30 8-34l-2-14 9 7h8l9-7-2 14q12 6 8 34z') + s('pl', 5, `M-16-2q-18-4 ${r(-14 + wob(t, 1.9, 6))}-24`))
    + f('n', 'M0 156h320v4H0z'),

  bees: (t) => bg('t') + f('n', 'M0 160h320v20H0z') + f('a', 'M104 40l56-26 56 26v8H104z')
    + f('p', 'M112 48h96v34h-96z') + f('a', 'M112 84h96v34h-96z') + f('p', 'M112 120h96v34h-96z') + f('n', 'M106 154h108v6H106zM140 66h40v6h-40zM140 102h40v6h-40zM140 138h40v8h-40z')
    + times(8, (i) => at(160 + Math.cos(t * (.6 + i * .07) + i * 2.1) * (70 + (i % 4) * 22), 80 + Math.sin(t * (.9 + i * .06) + i * 1.7) * (34 + (i % 3) * 16),
      f('p', `M-2-4q-12-${r(10 + wob(t, .16, 4))} 0-16q10 6 2 16zM4-4q10-14 14-8q0 8-14 8z`) + f('a', 'M-12 0a12 8 0 1 0 24 0a12 8 0 1 0-24 0z') + f('n', 'M-5-7h4V7h-4zM3-7h4V7H3z'), wob(t, 1, 12, i / 8)))
    + f('n', 'M20 160v-30h4v30zM290 160v-40h4v40z') + dot('a', 22, 124, 9) + dot('b', 292, 114, 11),

  radio: (t) => bg('a') + times(3, (i) => { const k = (t / 2 + i / 3) % 1; return `<circle class="nl" stroke-width="${r(5 - k * 4)}" cx="234" cy="40" r="${r(10 + k * 90)}"/>`; })
    + s('nl', 5, 'M176 74L234 40') + dot('n', 234, 40, 7) + f('n', 'M50 74h200q14 0 14 14v78H36V88q0-14 14-14z') + f('b', 'M46 166h20v14H46zM234 166h20v14h-20z')
    + dot('p', 94, 122, 33) + dot('n', 94, 122, 27) + times(3, (i) => `<circle class="pl" stroke-width="2" cx="94" cy="122" r="${r(7 + i * 7 + wob(t, .5, 1))}"/>`)
    + f('p', 'M144 90h100v28H144z') + s('nl', 2, times(9, (i) => `M${152 + i * 11} 94v${i % 2 ? 8 : 13}`)) + s('nl', 4, `M${r(194 + wob(t, 5, 40))} 90v28`)
    + times(4, (i) => dot(i === 1 ? 'a' : 'p', 156 + i * 25, 142, 9)) + f('n', 'M0 176h320v4H0z'),

  mailbox: (t) => { const drop = ease((t % 3) / 1.4); return bg('n') + times(18, (i) => { const x = 14 + (i % 6) * 49, y = 12 + Math.floor(i / 6) * 54;
      const cls = ['p', 'a', 't', 'p', 'p', 'b', 'a', 'p', 'p', 't', 'a', 'p', 'p', 't', 'p', 'a', 'p', 'b'][i];
      return f(cls, `M${x} ${y}h45v48H${x}z`) + f('n', `M${x + 8} ${y + 9}h29v5H${x + 8}z`) + f('n', `M${x + 8} ${y + 26}h${12 + (i * 7) % 18}v4H${x + 8}z`) + dot('n', x + 37, y + 38, 3); })
    + at(174 + wob(t, 3, 1), 46 + drop * 34, f('p', 'M-24-30h48V2h-48z') + s('nl', 2.5, 'M-24-30h48V2h-48zM-24-30L0-10l24-20'), -4 + drop * 4)
    + f('a', 'M161 66h45v48h-45z') + f('n', 'M169 75h29v5h-29zM169 92h22v4h-22z') + dot('n', 198, 104, 3) + at(259, 66, f('p', `M0 0h${r(45 * (.5 + wob(t, 4, .4)))}v48H0z`)); },

  moon: (t) => bg('n') + dot('p', 254, 42, 24) + dot('n', 244, 36, 21) + times(9, (i) => dot('p', (i * 67) % 310 + 6, (i * 29) % 60 + 6, 1.5 + Math.max(0, wob(t, 2, 1, i / 9))))
    + f('b', 'M0 180V70h66v110zM236 180V94h84v86z') + f('a', 'M74 180V40h150v140z')
    + times(20, (i) => { const x = 88 + (i % 5) * 27, y = 54 + Math.floor(i / 5) * 30; return i === 12 ? '' : f(Math.sin(i * 12.9 + Math.floor(t / 1.6) * (i % 4)) > .55 ? 'p' : 'n', `M${x} ${y}h17v20H${x}z`); })
    + f('p', 'M130 106h52v42h-52z') + at(156, 148, at(wob(t, 1.6, 7), 0, dot('n', 0, -30, 6) + f('n', 'M-8 0l3-22q5-4 10 0l3 22z') + s('nl', 4, `M-5-20l-12-${r(6 + wob(t, .8, 6))}M5-20l12-${r(6 - wob(t, .8, 6))}`), wob(t, 1.6, 7)))
    + f('n', 'M126 146h60v5h-60zM0 174h320v6H0z'),

  wall: (t) => { const count = 14 + Math.floor(ease(t / 6) * 22); return bg('a') + f('t', 'M0 0h320v60H0z') + s('nl', 4, 'M20 0v180M300 0v180M0 50h20M300 50h20') 
    + times(count, (i) => { const row = Math.floor(i / 6), x = 34 + (i % 6) * 43 - (row % 2) * 14, y = 158 - row * 22; return f(['p', 'b', 'p', 't', 'p', 'p', 'b'][(i * 5) % 7], `M${x} ${y}h39v18H${x}z`); })
    + (() => { const row = Math.floor(count / 6), x = 56 + (count % 6) * 43, y = 154 - row * 22; return at(x, y, f('n', 'M-30 8L10-6l6 12z') + s('nl', 6, 'M14 0l20-12') + f('n', 'M32-22l26-12 6 10-26 14z'), wob(t, .8, 6)); })()
    + f('n', 'M0 176h320v4H0z'); },

  mill: (t) => bg('t') + f('n', 'M0 30l64-26 64 26v120H0z') + times(6, (i) => f(i === 4 ? 'a' : 'p', `M${18 + (i % 3) * 36} ${50 + Math.floor(i / 3) * 42}h18v24H${18 + (i % 3) * 36}z`))
    + f('a', 'M0 146h320v34H0z') + f('a', 'M120 58h60v10h-60z') + s('al', 9, `M176 64q18 4 18 ${r(60 + wob(t, .6, 4))}`)
    + at(212, 100, times(10, (i) => at(0, 0, f('n', 'M-4-70h8V0h-8z') + f(i % 2 ? 'b' : 'n', 'M-14-74h28v10h-28z'), i * 36 + t * 34)) + `<circle class="nl" stroke-width="8" r="58"/><circle class="nl" stroke-width="4" r="34"/>` + dot('a', 0, 0, 12))
    + f('a', 'M0 156h320v24H0z') + waves('pl', 160, t, 3) + waves('nl', 172, -t, 3),

  helmet: (t) => bg('p') + f('t', 'M0 128h320v52H0z') + f('b', 'M44 138h238q10 0 10 10v4H36q-2-14 8-14z')
    + f('a', 'M60 138q-4-96 98-102q104 4 100 102z') + f('n', 'M148 30h24v108h-24z') + f('n', 'M40 134h240v10H40z')
    + f('b', 'M196 50q52 24 54 84h-20q0-50-34-84z')
    + at(96, 92, f('p', 'M-18-14h36v28h-36z') + word('n', 0, 8, 22, '86'), -14) + at(210, 108, dot('p', 0, 0, 15) + f('n', 'M0-9l3 6 6 1-5 4 1 6-5-3-5 3 1-6-5-4 6-1z'), 8)
    + at(126 - ease(t / 3) * 60, 66 + ease(t / 3) * 62, f('n', 'M-13-13h26v26h-26z') + f('p', `M13 13h-${r(4 + ease(t / 2) * 12)}L13 ${r(9 - ease(t / 2) * 12)}z`), ease(t / 3) * -80)
    + at(300 - ease(t / 3) * 60, 190, s('nl', 22, `M40 40L0-10`) + s('nl', 9, 'M0-10l-20-12M2-12l-10-24M8-14l4-22'), wob(t, 2, 4)),

  sewing: (t) => bg('t') + f('n', 'M0 146h320v34H0z') + f('n', 'M60 146V52q0-18 18-18h164q24 0 24 24v88h-44V74H116v72z') 
    + at(276, 62, dot('a', 0, 0, 26) + dot('n', 0, 0, 8) + times(5, (i) => at(0, 0, s('nl', 3, 'M0-8v-17'), i * 72 + t * 260))) + f('a', 'M72 14h22v20H72z') + s('nl', 2, 'M84 16q14-14 30 26l-20 30')
    + at(88, 116 + Math.abs(wob(t, .36, 10)), f('n', 'M-7-44h14V0H-7z') + f('p', 'M-2 0h4v26h-4z'))
    + f('a', `M${r(-20 + wob(t, .36, 1))} 138q40-8 80-2t90 0 90 2v10H-20z`) + s('pl', 3, `M0 141` + times(14, (i) => `M${r((i * 18 + t * 30) % 250)} 141h9`)) + f('b', 'M130 84h70v14h-70z') + word('p', 165, 62, 17, 'FARAH'),

  payslip: (t) => { const k = Math.floor(clamp(t / 4) * 6); return bg('a') + f('b', 'M78 22h180v170H78z') + f('p', 'M66 12h180v176H66z') + f('n', 'M82 26h62v10H82zM82 42h40v6H82z') + dot('a', 222, 36, 14)
    + times(6, (i) => f('t', `M82 ${62 + i * 16}h148v10H82z`) + (i <= k ? f('n', `M82 ${64 + i * 16}h${60 + (i * 23) % 40}v6H82zM${204 - (i % 2) * 6} ${64 + i * 16}h24v6h-24z`) : ''))
    + (k > 4 ? f('a', 'M76 158h160v22H76z') + f('n', 'M84 165h52v8H84zM190 165h38v8h-38z') : f('t', 'M76 158h160v22H76z'))
    + at(258, 62 + k * 16, s('nl', 20, 'M70 40L14 4') + s('nl', 10, 'M14 4L-16-2'), wob(t, 1.2, 2)); },

  boots: (t) => bg('t') + dot('p', 50, 36, 18) + f('a', 'M0 132h320v48H0z') + s('nl', 5, 'M0 84Q160 24 320 84') + s('nl', 3, times(10, (i) => `M${18 + i * 32} ${r(82 - Math.sin((i + .6) / 10 * Math.PI) * 30)}V132`))
    + times(3, (i) => at(((t * 46 + i * 116) % 400) - 40, 160, at(-8, -58, s('nl', 17, 'M0 0v40') + f(i === 1 ? 'p' : 'b', 'M-9 34H9v12h14v14H-9z'), wob(t, 1, 26, i / 3)) + at(8, -58, s('nl', 17, 'M0 0v40') + f(i === 1 ? 'p' : 'b', 'M-9 34H9v12h14v14H-9z'), -wob(t, 1, 26, i / 3)) + f('n', 'M-22-56l6-60h34l6 60z')))
    + f('n', 'M0 158h320v8H0z'),

  fridge: (t) => { const open = ease(t / 3); return bg('n') + f('a', `M120 150L${r(40 - open * 30)} 180H${r(180 + open * 60)}z`, ' opacity=".85"')
    + f('b', 'M216 30h82v54h-82z') + f('n', 'M222 36h32v42h-32zM260 36h32v42h-32z') + dot('p', 244, 50, 6)
    + f('p', 'M92 8h84v164H92z') + f('a', 'M98 14h72v54H98zM98 76h72v88H98z') + f('n', 'M98 108h72v3H98zM98 138h72v3H98z')
    + f('p', 'M106 92h14v16h-14zM128 96h30v12h-30z') + dot('b', 116, 130, 8) + dot('b', 136, 131, 7) + f('n', 'M148 118h12v20h-12z') + f('p', 'M104 148h56v14h-56z')
    + at(92, 72, f('t', `M0 0h${r(-14 - open * 56)}v${r(100 + open * 8)}L0 100z`)) + f('t', 'M92 8h84v62H92z') + f('n', 'M164 30h6v26h-6z')
    + times(4, (i) => { const k = (t / 4 + i / 4) % 1; return at(190 + i * 12 + wob(t, 2, 8, i / 4), 150 - k * 130, dot('p', 0, 0, 6) + f('p', 'M4-26h4V0H4z') + f('p', 'M4-26l14 6v7L4-18z'), wob(t, 2, 14, i / 4)); })
    + f('n', 'M0 172h320v8H0z') + s('pl', 2, 'M0 173h320'); },

  pancake: (t) => { const u = (t % 2.4) / 2.4, hop = Math.sin(clamp(u * 1.5) * Math.PI); return bg('a') + f('p', 'M36 8h200v122H36z') + f('t', 'M46 18h86v102H46zM140 18h86v102h-86z')
    + f('n', 'M28 130h216v10H28z') + at(84, 130, dot('n', 0, -62, 18) + f('n', 'M-34 0l8-38q26-14 52 0l8 38z') + f('p', 'M-20-70q-2-24 20-24t20 24z') + s('nl', 10, `M22-30L70 ${r(-6 - hop * 6)}`))
    + at(186, 122 - hop * 4, f('n', 'M-46-4h92q-4 16-20 16h-52q-16 0-20-16z') + s('nl', 8, 'M-44 0l-40 4'), -hop * 6)
    + at(186, 112 - hop * 96, `<ellipse class="p" rx="38" ry="${r(7 + Math.abs(Math.sin(u * 9)) * 12)}"/><ellipse class="b" rx="22" ry="${r(3 + Math.abs(Math.sin(u * 9)) * 6)}"/>`, hop * 180)
    + at(284, 180, dot('n', 0, -78, 16) + f('n', 'M-24 0l4-52q20-12 40 0l4 52z') + s('nl', 8, `M-14-46L-36 ${r(-60 - hop * 10)}`)) + f('n', 'M0 172h320v8H0z'); },

  counter: (t) => { const down = 34 + ease(t / 3.5) * 66; return bg('t') + f('n', 'M40 14h150v166H40z') + f('p', 'M52 30h126v84H52z') + bust('b', 115, 114, 1.25) + f('a', `M52 30h126v${r(down)}H52z`) + s('nl', 2.5, times(Math.floor(down / 11), (i) => `M52 ${40 + i * 11}h126`))
    + f('a', 'M30 114h170v14H30z') + f('p', 'M66 136h98v30H66z') + word('n', 115, 158, 19, 'FERMÉ') + at(254, 180, dot('n', 0, -104, 17) + f('n', 'M-30 0l6-78q24-14 48 0l6 78z') + s('nl', 9, 'M-20-70l-22 30') + f('p', 'M-56-52h26v16h-26z') + word('n', -43, -39, 12, '147'), wob(t, 3, 1.5))
    + f('n', 'M0 174h320v6H0z') + f('n', 'M214 20h70v34h-70z') + word('a', 249, 46, 26, String(12 + Math.floor(t))); },

  chess: (t) => { const k = ease((t % 4) / 1.6 - .6); const pawn = 'M-15 0v-8l8-6-4-18q-6-8 0-16a11 11 0 0 1 22 0q6 8 0 16l-4 18 8 6v8z'; return bg('p') + f('a', 'M0 0h320v74H0z')
    + times(4, (row) => times(9, (i) => f((row + i) % 2 ? 'n' : 't', `M${r(160 + (i - 4.5) * (34 + row * 8))} ${74 + row * 27}h${34 + row * 8}l${r((i - 4) * 8)} 27h-${42 + row * 8}z`)))
    + at(70, 118, f('n', pawn), 0, 1.2) + at(248, 104, f('p', 'M-20 0v-10l6-6v-34h-6v-18h9v8h7v-8h8v8h7v-8h9v18h-6v34l6 6V0z') + s('nl', 2.5, 'M-20 0v-10l6-6v-34h-6v-18h9v8h7v-8h8v8h7v-8h9v18h-6v34l6 6V0z'), 0, 1.1)
    + at(150 + k * 40, 150 - Math.sin(k * Math.PI) * 34, f('b', 'M-22 0v-10l10-8-8-40q20-18 40 0l-8 40 10 8V0z') + f('b', 'M-3-90h6v8h8v6H3v10h-6v-10h-8v-6h8z'), 0, 1.15)
    + at(196 + k * 40, 44 - Math.sin(k * Math.PI) * 34, s('nl', 24, 'M90-70L10 0') + s('nl', 9, 'M10 0l-22 20M16 4l-10 26')); },

  dance: (t) => { const who = (cls, x, turn, side) => at(x, 156, at(0, 0, dot(cls, 0, -104, 14) + f(cls, 'M-18-30l6-56q12-8 24 0l6 56-6 4h-24z') + `<g class="${cls}l">` + '</g>' 
      + s(cls === 'n' ? 'nl' : 'pl', 9, `M-10-82L${r(-38 * side)} ${r(-104 + wob(t, 1.6, 22, side / 4))}M10-82L${r(34 * side)} ${r(-92 + wob(t, 1.6, 18))}M-8-28l-12 28M8-28l${r(18 + wob(t, .8, 6))} 26`), turn)); return bg('a') + f('t', 'M0 150h320v30H0z') + `<ellipse class="b" cx="${r(110 + wob(t, 1.6, 6))}" cy="164" rx="60" ry="9"/><ellipse class="b" cx="${r(214 + wob(t, 1.6, 6))}" cy="164" rx="60" ry="9"/>`
    + who('n', 112 + wob(t, 3.2, 14), wob(t, 1.6, 10), 1) + who('p', 208 - wob(t, 3.2, 14), wob(t, 1.6, -10), -1); },

  suitcase: (t) => { const open = ease(t / 3) * 62; return bg('t') + f('n', 'M0 158h320v22H0z') + times(3, (i) => { const k = (t / 5 + i / 3) % 1; return open > 30 ? at(110 + i * 46 + wob(t, 2, 6, i / 3), 100 - k * 84, dot('n', 0, 0, 7) + f('n', 'M5-28h4V0H5z') + f('n', 'M5-28l14 6v7L5-20z')) : ''; })
    + at(60, 84, f('b', 'M0-66h200V0H0z') + f('t', 'M10-58h180v50H10z'), 0, 1) .replace('translate(60 84)', `translate(60 84) scale(1 ${r(.05 + open / 62)})`)
    + at(206, 82, dot('p', 0, -10, 19) + dot('n', 0, -10, 14) + s('pl', 3, 'M0-10v-8M0-10l6 4') + dot('n', -13, -27, 5) + dot('n', 13, -27, 5), open > 40 ? wob(t, .25, 7) : 0)
    + f('a', 'M56 84h208v74H56z') + f('n', 'M86 84h14v74H86zM220 84h14v74h-14z') + f('n', 'M136 84h48v8h-48zM150 92h20v12h-20z') + at(100, 106, f('p', `M0 0l26 ${r(10 + wob(t, 1.4, 4))}-4 12L0 8zM0 0l-8 26 12 2z`)); },

  stairwalk: (t) => { const n = Math.min(10, Math.floor(t * 1.6)), hop = Math.abs(Math.sin(t * 1.6 * Math.PI)) * 4; return bg('a') + dot('p', 74, 58, 46) + word('n', 74, 76, 50, String(Math.min(198, 18 + n * 18)))
    + f('n', 'M0 180v-8h28' + times(11, () => 'v-14h27') + 'V180z') + times(16, (i) => f(i % 3 ? 'p' : 'a', `M${100 + (i * 41) % 210} ${160 - (i * 13) % 46}h6v8h-6z`))
    + at(46 + n * 25, 160 - n * 13.4 - hop, f('p', 'M-9 4L-3-20Q4-26 10-20L17 4z') + dot('n', 5, -28, 6.5) + f('p', 'M-2-30a8 8 0 0 1 14-3l-3 3q-6-3-7 7l-3 6q-3-6-1-13z') + s('nl', 3.2, 'M-1-14L-17-6M12-14l9-5') + f('b', 'M-29-8l12-3 3 20-12 3z') + dot('n', -18, 14, 3.5) + f('n', 'M-3 4h4v8h-6zM8 4h4l1 6h-6z'), 0, 1.2); },

  liftdoor: (t) => { const k = ease(t / 1.5 - 1.2) * 58; return bg('t') + f('n', 'M70 10h180v170H70z') + f('p', 'M82 24h156v156H82z') + bust('b', 160, 180, 1.6) + f('a', `M82 24h${r(78 - k)}v156H82zM${r(160 + k)} 24h${r(78 - k)}v156h-${r(78 - k)}z`)
    + f('n', 'M120 12h80v10h-80z') + times(11, (i) => dot(i === Math.floor(t * 3) % 11 ? 'a' : 'p', 125 + i * 7, 17, 2.6)) + at(160, 44, s('pl', 2, 'M0-20L-40 10M0-20L40 10') + f('p', 'M-56 8h112v40H-56z') + word('n', 0, 39, 30, 'EN PANNE'), wob(t, 2, 5 * Math.max(0, 1 - t / 3)))
    + dot('n', 282, 96, 15) + f('a', 'M282 86l8 12h-16z'); },

  wheel: (t) => bg('t') + f('a', 'M0 130h320v50H0z') + f('n', 'M40 10h120v8H40z') + times(5, (i) => at(54 + i * 24, 18, f('n', `M-3 0h6v${18 + i * 3}h-6z`) + dot('n', 0, 22 + i * 3, 6)))
    + [[100, 1], [238, -1]].map(([x, side]) => at(x, 112, `<circle class="nl" stroke-width="9" r="52"/>` + times(12, (i) => at(0, 0, s('nl', 1.6, 'M0 0v-50'), i * 30 + t * 130 * side + wob(t, .3, 3))) + dot('a', 0, 0, 10) + dot('n', 0, 0, 5))).join('')
    + s('nl', 8, 'M100 112l46-62h70l22 62M146 50l28 62H100M174 112l42-62-8-18h24M132 36h28') + dot('n', 174, 112, 11)
    + at(292, 60, s('nl', 8, 'M0 0l-36 30') + f('n', 'M-44 24l14-6 4 10-12 8z') + dot('n', 8, -8, 16), wob(t, 1.2, 8)),

  snip: (t) => { const k = Math.abs(wob(t, 1, 17)); return bg('t') + f('a', 'M0 120h320v60H0z') + f('p', 'M188 14h108v134H188z') + f('n', 'M196 22h92v118h-92z') + dot('a', 242, 74, 24) + f('a', 'M204 140c0-52 76-52 76 0z') + f('b', 'M216 68q4-32 28-30t24 30q-22-18-52 0z')
    + times(9, (i) => { const q = (t * .6 + i / 9) % 1; return s('nl', 3, `M${r(150 + (i * 23) % 100)} ${r(70 + q * 100)}q6-6 12 2`); })
    + at(140, 92, at(0, 0, f('n', 'M-6-6L96-14l4 12L-4 8z') + s('nl', 10, 'M-4 2L-56 24') + `<circle class="nl" stroke-width="10" cx="-76" cy="34" r="22"/>`, -k) + at(0, 0, f('n', 'M-6 6L96 14l4-12L-4-8z') + s('nl', 10, 'M-4-2L-56-24') + `<circle class="nl" stroke-width="10" cx="-76" cy="-34" r="22"/>`, k) + dot('p', 0, 0, 5)); },

  busride: (t) => bg('n') + dot('p', 276, 30, 15) + dot('n', 268, 26, 13) + times(8, (i) => { const x = ((i * 58 - t * 60) % 464 + 464) % 464 - 60; return f('b', `M${r(x)} 44h40v90h-40z`) + f(i % 2 ? 'a' : 'p', `M${r(x + 8)} 56h8v10h-8zM${r(x + 24)} 80h8v10h-8z`); })
    + at(0, wob(t, .5, 1.2), f('a', 'M34 60h226q22 0 26 22l8 36v34H34z') + f('n', 'M46 74h38v38H46zM92 74h38v38H92zM138 74h38v38h-38zM184 74h38v38h-38zM230 74h30q12 0 15 14l6 24h-51z')
      + times(5, (i) => at([65, 111, 157, 203, 250][i], 112 + Math.max(0, wob(t, 2, 2, i / 5)), dot('p', 0, -20, 9) + f('p', 'M-14 0c0-13 28-13 28 0z'), i === 2 ? wob(t, 3, 9) : 0)) + f('p', 'M34 124h258v6H34z') + f('p', 'M108 46h70v14h-70z') + word('n', 143, 58, 13, '217 DÉPÔT'))
    + [88, 232].map((x) => at(x, 154, dot('p', 0, 0, 19) + dot('n', 0, 0, 9) + times(4, (i) => at(0, 0, s('nl', 2.5, 'M0-9v-9'), i * 90 + t * 240)))).join('') + s('pl', 3, times(6, (i) => `M${r(((i * 70 - t * 120) % 420 + 420) % 420 - 60)} 176h34`)),

  ropesturn: (t) => { const u = t * 2.2, a = Math.cos(u * Math.PI), b = -a, hop = Math.abs(Math.sin(u * Math.PI)) * 12; const rope = (k) => `M44 96C90 ${r(96 - 118 * k)} 230 ${r(96 - 118 * k)} 276 96`; return bg('p') + f('a', 'M0 152h320v28H0z')
    + s(a < 0 ? 'nl' : 'al', 6, rope(a < 0 ? a * .7 : a)) + at(160, -hop, f('n', 'M136 128l8-46q16-10 32 0l8 46z') + dot('n', 160, 62, 16) + f('b', 'M136 128l6-22h36l6 22z') + s('nl', 7, `M150 126l-8 ${r(24 - hop / 2)}M170 126l8 ${r(24 - hop / 2)}M144 90l-22-${r(4 + hop)}M176 90l22-${r(4 + hop)}`)).replace('translate(160', 'translate(0') 
    + s(b < 0 ? 'al' : 'nl', 6, rope(b < 0 ? b * .7 : b))
    + [[36, 1], [284, -1]].map(([x, d]) => at(x, 164, dot('n', 0, -88, 14) + f('n', 'M-18 0l6-66q12-8 24 0l6 66z') + s('nl', 8, `M${8 * d}-62l${10 * d} ${r(-8 - a * 10)}`))).join(''); },

  chairs: (t) => { const seat = (cls) => f(cls, 'M-13-34h6v16h20V0h-6v-11H-7V0h-6z'); return bg('t') + times(4, (i) => f(i % 2 ? 'a' : 'p', `M40 ${10 + i * 42}h240v38H40z`) + f('n', `M40 ${45 + i * 42}h240v5H40z`) + f('n', `M236 ${16 + i * 42}h26v29h-26z`) + word('n', 66, 38 + i * 42, 24, String(7 - i)))
    + times(4, (i) => { const k = ease(t * .9 - i * .8); return k > 0 ? at(120 + (i % 2) * 60, 45 + (3 - i) * 42 - (1 - k) * 30, seat(['n', 'b', 'n', 'b'][i]), (1 - k) * 30, k) : ''; })
    + at(86 + ease(t / 4) * 60, 171 - Math.min(3, Math.floor(t / 1.4)) * 42, dot('n', 0, -32, 6) + f('n', 'M-8 0l3-22q5-4 10 0l3 22z')) + f('n', 'M30 0h10v180H30zM280 0h10v180h-10z'); },

  talk: (t) => { const left = Math.floor(t / 1.6) % 2 === 0; return bg('p') + f('a', `M0 0h86c24 10 34 36 31 58l16 26-12 6 4 ${left ? r(10 + Math.abs(wob(t, .5, 4))) : 10}-7 6 4 9c0 14-15 16-25 13l-5 52H0z`) + f('n', `M320 0h-80c-26 8-38 32-36 58l-15 24 11 7-5 ${left ? 9 : r(9 + Math.abs(wob(t, .5, 4)))} 7 7-5 9c0 15 14 17 25 14l8 52h90z`)
    + dot('n', 90, 62, 5) + dot('p', 232, 62, 5) + at(160, left ? 60 : 44, f(left ? 'n' : 'b', 'M-24-22h48v30h-30l-10 12 2-12h-10z') + times(3, (i) => dot('p', -12 + i * 12, -7 + (Math.floor(t * 5) % 3 === i ? -3 : 0), 3.6))); },

  screening: (t) => bg('n') + f('p', 'M62 18h196v108H62z') + f('a', `M68 24h184v96H68z`) + dot('p', 110 + wob(t, 5, 12), 60, 18) + f('n', `M68 120V98l${r(40 + wob(t, 4, 6))}-22 40 30 50-40 54 34v20z`) + times(9, (i) => at(16 + i * 36, 186 - (i % 2) * 10 + Math.max(0, wob(t, 1.4, 2, i / 9)), dot('b', 0, -34, 13) + f('b', 'M-22 0c0-30 44-30 44 0z'))) + f('n', 'M0 178h320v2H0z'),

  windows: (t) => bg('n') + times(40, (i) => { const x = 14 + (i % 10) * 30, y = 12 + Math.floor(i / 10) * 42; return Math.sin(i * 7.3 + Math.floor(t * .9 + i * .37)) > .2 ? f(i % 3 ? 'a' : 'p', `M${x} ${y}h18v26H${x}z`) : ''; }),

  laundryline: (t) => bg('t') + f('n', 'M0 0h44v180H0zM276 0h44v180h-44z') + times(6, (i) => f(i % 2 ? 'a' : 'p', `M${12 + (i > 2 ? 276 : 0)} ${18 + (i % 3) * 54}h18v26h-18z`)) + [34, 92].map((y, row) => s('nl', 2.5, `M44 ${y}q116 22 232 0`)
    + times(5, (i) => at(64 + i * 42, y + 8 + Math.sin((i + 1) / 6 * Math.PI) * 6, f(['a', 'p', 'b', 'a', 'p'][(i + row) % 5], `M0 0h32l${r(wob(t, 1.8, 8, i / 5))} ${36 + (i % 2) * 10}h-32z`)))).join('') + f('n', 'M0 172h320v8H0z'),
};

/** The moment at which a scene makes a good poster; two seconds when nothing is said. */
export const still = { barge: 7, swimmers: 3.2, kite: 2.4, goal: 1.1, tomato: 6, wall: 5, payslip: 4, helmet: 1.2, counter: 2.4, suitcase: 3.4, fridge: 3, pancake: .55, chess: 1.5, umbrella: 5, mailbox: .8, shelf: .8, boots: 1.3, bread: 4 };
