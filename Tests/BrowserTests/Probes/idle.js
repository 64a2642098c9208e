// Controls that do nothing without scripts. A box to tick may be answered by a style sheet, a field by
// the page that its form leads to.
(() => {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
  const isAnswered = (control) => control.type === "checkbox" && control.id &&
    rules.some((rule) => rule.includes(`:has(#${control.id}:`));
  const leads = (control) => control.form && control.form.hasAttribute("action") && control.name;
  return [...document.querySelectorAll("button, input:not([disabled]), select")]
    .filter((control) => control.checkVisibility() && !isAnswered(control) && !leads(control))
    .map((control) => control.outerHTML);
})()
