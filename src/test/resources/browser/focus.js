// Remembers how everything looks without focus, so that one can say whether focus shows.
var doelbinderFocus = (() => {
    const looks = (element) => {
        const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderColor, style.textDecoration].join('|');
    };
    const named = (element) => element.cloneNode(false).outerHTML.slice(0, 160);
    const calm = new Map();
    const seen = new Set();
    const faults = [];
    let last = null;
    return {
        begin() {
            // Tabbing goes on from where somebody was last, so that is the top of the page first.
            const top = document.body.insertBefore(document.createElement('span'), document.body.firstChild);
            top.tabIndex = -1;
            top.focus();
            top.remove();
            window.scrollTo(0, 0);
            document
                .querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')
                .forEach((element) => calm.set(element, looks(element)));
        },
        /** Says whether there is more to tab to. */
        look() {
            const element = document.activeElement;
            if (!element || element === document.body || element === document.documentElement) return false;
            // A date has a stop for its day, its month and its year.
            if (element === last) return true;
            if (seen.has(element)) return false;
            last = element;
            seen.add(element);
            const box = element.getBoundingClientRect();
            if (calm.get(element) === looks(element)) faults.push(`focus does not show: ${named(element)}`);
            if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push(`focus is out of view: ${named(element)}`);
            return true;
        },
        faults() {
            const reachable = [...calm.keys()].filter((e) => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.type !== 'radio' && e.checkVisibility({ visibilityProperty: true }));
            if (seen.size < 80) {
                reachable.filter((e) => !seen.has(e)).forEach((e) => faults.push(`the keyboard does not reach: ${named(e)}`));
            }
            return faults;
        },
    };
})();
