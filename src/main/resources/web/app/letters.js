// The preview of a letter follows what is changed in its form; without this script there is a button.
const button = document.querySelector("[data-preview-button]");
if (button) {
  const show = () => button.form.requestSubmit(button);
  button.form.addEventListener("change", show);
  for (const field of document.querySelectorAll("[data-preview]")) field.addEventListener("change", show);
}
