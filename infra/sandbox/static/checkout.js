/* Groups the card's digits as they are typed, and takes one press of a button only. */
const number = document.querySelector(".card-number");
number.addEventListener("input", () => {
  if (number.selectionStart !== number.value.length) return;
  const digits = number.value.replace(/\D/g, "").slice(0, 19);
  number.value = digits.replace(/(\d{4})(?=\d)/g, "$1 ");
});
for (const form of document.forms) {
  form.addEventListener("submit", () => {
    form.querySelector("button").disabled = true;
  });
}
/* A page that the browser brings back from its memory can be used again. */
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button")) button.disabled = false;
});
