// What a page does with the answers of a finished form is the page's own affair. This one counts them.
const form = document.querySelector("tandem-form");

form.addEventListener("tandem-complete", (event) => {
  event.preventDefault(); // the page takes the answers: the form need not offer them as a file
  const names = Object.keys(event.detail);
  document.getElementById("taken").textContent = `This page has your answers to: ${names.join(", ")}.`;
});
