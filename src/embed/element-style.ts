/** How `<trade-corridors>` and what is in it look, whatever the page around it does. */
export const STYLE = `
:host{display:block;position:relative;overflow:hidden;aspect-ratio:var(--trade-corridors-ratio,8/5);background:#cbdae1}
:host([theme=dark]){background:#12171c}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){background:#12171c}}
:host([hidden]){display:none}
img,iframe,button{position:absolute;inset:0;width:100%;height:100%;border:0;margin:0;padding:0}
img{object-fit:contain}
::slotted(*){position:absolute;inset:0}
iframe{opacity:0;color-scheme:normal}
iframe.ready{opacity:1}
button{background:none;cursor:pointer;color:#26231f;font:600 14px/1.4 system-ui,sans-serif}
button span{position:absolute;inset-block-end:12px;inset-inline-end:12px;padding:10px 14px;border-radius:3px;background:#fffdf8;box-shadow:0 1px 4px rgb(0 0 0/30%)}
button:focus-visible{outline:3px solid #0b3f86;outline-offset:-3px}
@media print{iframe.over,button{display:none}}`;
