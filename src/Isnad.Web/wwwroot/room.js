// Keys and highlights. Everything works without this script.

const items = () => [...document.querySelectorAll("[data-item]")];
const typing = target => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio)$/.test(target.type));
let current = null;

function go(step) {
    const all = items();
    if (all.length === 0) return;
    const at = all.indexOf(document.activeElement?.closest("[data-item]") ?? current);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
    current = next;
    (next.querySelector("[data-open]") ?? next.querySelector("a"))?.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    next.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    light(next.dataset.s);
}

function open() {
    const item = document.activeElement?.closest("[data-item]") ?? current;
    const link = item?.querySelector("[data-open]") ?? document.querySelector("main [data-open]");
    link?.click();
}

// Only the script opens the help of keys, so it closes it too.
document.querySelector("#keys [data-close]")?.addEventListener("click", event => event.target.closest("dialog").close());

function help() {
    const keys = document.getElementById("keys");
    if (keys?.open) keys.close();
    else keys?.showModal();
}

const actions = {
    j: () => go(1),
    k: () => go(-1),
    o: open,
    "/": () => { const field = document.querySelector("[data-search]"); if (field) field.focus(); else location.assign("/search"); },
    "?": help,
};
// The same keys on an Arabic keyboard.
const arabic = { "ت": "j", "ن": "k", "خ": "o", "ظ": "/", "؟": "?" };

document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const action = actions[arabic[event.key] ?? event.key];
    if (!action || document.querySelector("dialog[open]") && event.key !== "?") return;
    event.preventDefault();
    action();
});

function light(numbers) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    if (!numbers) return;
    const inner = String(numbers).split(" ").at(-1);
    for (const part of document.querySelectorAll(`[data-s~="${CSS.escape(inner)}"]`)) part.classList.add("lit");
}

for (const kind of ["pointerover", "focusin"])
    document.addEventListener(kind, event => {
        const part = event.target instanceof Element ? event.target.closest("[data-s]") : null;
        if (part || kind === "pointerover") light(part?.dataset.s);
    });

// A picture as PNG is drawn by the browser, which joins Arabic letters: twice as large, on a ground of its own.
for (const link of document.querySelectorAll("[data-png]")) {
    link.hidden = false;
    link.addEventListener("click", async event => {
        event.preventDefault();
        const picture = new Image();
        picture.src = link.href;
        await picture.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [picture.naturalWidth * 2, picture.naturalHeight * 2];
        const context = canvas.getContext("2d");
        context.fillStyle = "#fffdf8";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        const saved = document.createElement("a");
        [saved.href, saved.download] = [canvas.toDataURL("image/png"), link.dataset.png];
        saved.click();
    });
}

for (const field of document.querySelectorAll("input[type=file]"))
    field.addEventListener("change", () => { field.parentElement.querySelector("output").value = field.files[0]?.name ?? ""; });

// Words that are selected in a text are taken into a field: behind # stands which time, where they stand in it more than once.
let taken = null;

function place(selection) {
    const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const paragraph = (range?.startContainer instanceof Element ? range.startContainer : range?.startContainer.parentElement)?.closest("[data-text] .text");
    if (!paragraph) return null;
    const selected = range.toString(), words = selected.trim();
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const all = [...paragraph.closest("[data-text]").querySelectorAll(".text")];
    const at = before.toString().length + selected.indexOf(words);
    const times = all.flatMap(one => {
        const found = [];
        for (let i = one.textContent.indexOf(words); i >= 0; i = one.textContent.indexOf(words, i + 1)) found.push([one, i]);
        return found;
    });
    const which = times.findIndex(([one, i]) => one === paragraph && i === at);
    return words && times.length > 1 && which >= 0 ? `${words} #${which + 1}` : words || null;
}

if (document.querySelector("[data-text]")) document.addEventListener("selectionchange", () => { taken = place(document.getSelection()) ?? taken; });
for (const button of document.querySelectorAll("[data-take]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
        const field = document.getElementById(button.dataset.take);
        if (!taken) return;
        field.value = field.tagName === "TEXTAREA" && field.value.trim() ? `${field.value.trimEnd()}\n${taken}` : taken;
        taken = null;
        field.focus();
    });
}
