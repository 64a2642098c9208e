// The IDs that a text may name. No file of the index is needed to say so but the manifest, for the
// families of IDs.
(function (search) {
  "use strict";
  const longest = 300;

  function numberKey(digits) {
    return String.fromCharCode(96 + Math.min(26, digits.length)) + digits;
  }

  // The key of an ID in the index: `INT-042` and `int 42` → `INTb42`.
  function key(text) {
    return (text.match(/\p{L}+|[0-9]+/gu) || []).map(function (run) {
      if (!/^[0-9]/.test(run)) return run.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
      return numberKey(run.replace(/^0+(?=[0-9])/, ""));
    }).join("");
  }

  // The text as an ID of a known family, with the number as far as it is typed.
  function readID(text, families) {
    if (/[^\p{L}\p{N}\p{Pd}\s\-_.~:#/()[\]]/u.test(text)) return null;
    const whole = key(text);
    let family = "";
    for (const name of Object.keys(families)) {
      const rest = whole.slice(name.length);
      const isIt = whole.startsWith(name) && (!rest || (families[name].length > 1 ? /^[a-z][0-9]/ : /^[A-Z\u0080-\uffff]/).test(rest));
      if (isIt && name.length > family.length) family = name;
    }
    if (!family) return null;
    const rest = whole.slice(family.length);
    const digits = /([0-9]+)[^0-9]*$/.exec(text);
    return {
      text: text.trim(), key: whole, family: family, widths: families[family].slice(1), hasNumber: rest !== "",
      // A family alone is meant where it is written as one.
      isFamily: !rest && (/[-_~:]\s*$/.test(text) || (text.trim().length > 1 && text === text.toUpperCase())),
      digits: /^[a-z][0-9]+$/.test(rest) ? digits[1] : "",
    };
  }

  // A text as it is read: `{ text, id }`.
  function readText(input, { families }) {
    const text = input.replace(/[\u0000-\u001f]/g, " ").replace(/[“”„«»]/g, '"').slice(0, longest);
    return { text: input.trim(), read: text, id: readID(text.replace(/"/g, " ").trim(), families), isCut: input.length > longest };
  }

  Object.assign(search, { readText, readID, key, numberKey });
})(window.specweftSearch);
