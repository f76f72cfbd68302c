// The walk of bin/screenshots: node screenshots.mjs LOG FOLDER
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const require = createRequire(process.env.DRAWING_TOOLS ? process.env.DRAWING_TOOLS + '/x.js' : import.meta.url);
const { chromium } = require('playwright-core');
const [log, folder] = process.argv.slice(2);
const written = readFileSync(log, 'utf8');
const home = written.match(/PARVIS READY (\S+)/)[1].replace(/\/$/, '');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const sizes = { wide: { width: 1280, height: 860 }, phone: { width: 390, height: 780 } };

async function as(role, size) {
  const context = await browser.newContext({ viewport: sizes[size], deviceScaleFactor: size === 'phone' ? 1.5 : 1, locale: 'fr-FR' });
  const page = await context.newPage();
  if (role) {
    await page.goto([...written.matchAll(new RegExp(`PARVIS SIGN-IN ${role} \\S+ (\\S+)`, 'g'))].at(-1)[1]);
    await page.locator('main form button').first().click();
    await page.waitForLoadState();
  }
  return page;
}
async function take(page, name, path, options = {}) {
  try {
    if (path) await page.goto(home + path);
    if (options.follow) await page.locator(options.follow).first().click().then(() => page.waitForLoadState());
    if (options.to) await page.locator(options.to).first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${folder}/${name}.png`, clip: options.clip });
    console.log(name, new URL(page.url()).pathname);
  } catch (e) {
    console.error(name, 'was not taken:', e.message.split('\n')[0]);
    process.exitCode = 1;
  }
}
const sized = (page, width, height) => page.setViewportSize({ width, height });

let page = await as(null, 'wide');
await sized(page, 1280, 1060);
await take(page, 'reseau', '/');
await take(page, 'accueil', '/grand-palier');
await take(page, 'film', '/canal-moulin', { follow: '.lead a' });
page = await as(null, 'phone');
await take(page, 'accueil-telephone', '/orme-bavard');
await take(page, 'temoignage-telephone', '/rez-de-chaussee/lire', { follow: 'a:has-text("La valise")' });
page = await as('contributor', 'phone');
await take(page, 'participer', '/grand-palier/participer');
await take(page, 'mes-recits', '/grand-palier/redaction/mes-recits');
page = await as('facilitator', 'wide');
await take(page, 'redaction', '/grand-palier/redaction');
await take(page, 'relecture', '/grand-palier/redaction/a-relire', { follow: 'main a:has-text("suite")' });
await take(page, 'decision', null, { to: '.decide' });
await take(page, 'accords', '/grand-palier/redaction/accords');
await take(page, 'code-atelier', '/grand-palier/redaction/code', { follow: 'button:has-text("la porte")' });
await page.locator('button:has-text("ferme")').first().click({ timeout: 3000 }).catch(() => {});
page = await as('editor', 'wide');
await take(page, 'equipe', '/grand-palier/redaction');
await take(page, 'equipe', null, { follow: 'a[href$="/redaction/equipe"]' });
await take(page, 'journal', '/grand-palier/redaction', { follow: 'a[href$="/redaction/journal"]' });
await browser.close();
