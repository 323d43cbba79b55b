// Copies style sheets, fonts and licences of the packages that ship into the classes folder. No bundler: the files stay what their makers published.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const classes = process.argv[2];
const packages = new URL('node_modules/', import.meta.url).pathname;
const design = join(classes, 'static/design');
const meta = join(classes, 'META-INF');
mkdirSync(join(design, 'fonts'), { recursive: true });
mkdirSync(meta, { recursive: true });

const shipped = Object.keys(JSON.parse(readFileSync(new URL('package.json', import.meta.url))).dependencies).sort();
const read = (...path) => readFileSync(join(packages, ...path), 'utf8');
// maps of sources that do not ship
const withoutMap = (css) => css.replace(/\/\*# sourceMappingURL=.*?\*\//g, '');

writeFileSync(join(design, 'utrecht.css'), withoutMap(read('@utrecht/component-library-css/dist/index.css')));
writeFileSync(join(design, 'voorbeeld.css'), withoutMap(read('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css')));

const candidates = shipped.filter((name) => name.startsWith('@nl-design-system-candidate/'));
writeFileSync(
    join(design, 'candidate.css'),
    candidates
        .map((name) => `/* ${name} */\n${withoutMap(read(name, 'dist', name.match(/\/(.*)-css$/)[1] + '.css'))}\n`)
        .join(''),
);

// Print embeds fonts as TrueType; what the letters' own font lacks, arrows and signs, is in the other two.
mkdirSync(join(classes, 'fonts'), { recursive: true });
for (const [name, font, face] of [
    ['noto-sans', 'NotoSans', '400Regular'],
    ['noto-sans', 'NotoSans', '700Bold'],
    ['noto-sans-math', 'NotoSansMath', '400Regular'],
    ['noto-sans-symbols-2', 'NotoSansSymbols2', '400Regular'],
]) {
    cpSync(join(packages, `@expo-google-fonts/${name}/${face}/${font}_${face}.ttf`), join(classes, 'fonts', `${font}-${face.slice(3)}.ttf`));
}

// The theme asks for "Noto Sans"; the package calls its variable font otherwise. Dutch and English need the Latin subsets only.
const faces = ['wght.css', 'wght-italic.css']
    .flatMap((file) => read('@fontsource-variable/noto-sans', file).match(/@font-face \{[^}]*\}/g))
    .filter((face) => /noto-sans-latin(-ext)?-wght/.test(face));
writeFileSync(
    join(design, 'noto-sans.css'),
    faces.map((face) => face.replace("'Noto Sans Variable'", "'Noto Sans'").replace('./files/', 'fonts/')).join('\n') + '\n',
);
for (const [, file] of faces.join('').matchAll(/url\(\.\/files\/([^)]*)\)/g)) {
    cpSync(join(packages, '@fontsource-variable/noto-sans/files', file), join(design, 'fonts', file));
}

// The drawing of processes: one file that its makers bundled. Its watermark stays.
writeFileSync(join(design, 'bpmn-viewer.js'), read('bpmn-js/dist/bpmn-navigated-viewer.production.min.js'));
writeFileSync(join(design, 'bpmn-viewer.css'), withoutMap(read('bpmn-js/dist/assets/diagram-js.css')));

// What is bundled in it ships too.
const within = (name) =>
    Object.keys(JSON.parse(read(name, 'package.json')).dependencies ?? {}).flatMap((needed) => [needed, ...within(needed)]);
const delivered = [...new Set([...shipped, ...within('bpmn-js')])].sort();

const notices = delivered.map((name) => {
    const { version, license, homepage } = JSON.parse(read(name, 'package.json'));
    const file = readdirSync(join(packages, name)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file || !existsSync(join(packages, name, file))) throw new Error(`${name} ships without a licence text`);
    return { title: `${name} ${version} (${license})${homepage ? ' ' + homepage : ''}`, text: read(name, file).trim() };
});
const texts = new Map();
for (const notice of notices) texts.set(notice.text, [...(texts.get(notice.text) ?? []), notice]);
writeFileSync(
    join(meta, 'THIRD-PARTY-npm.txt'),
    'Packages of the npm registry whose files are in this program, with their licences.\n\n' +
        [...texts].map(([text, of]) => `${of.map((notice) => notice.title).join('\n')}\n\n${text}\n`).join(`\n${'-'.repeat(78)}\n\n`),
);
