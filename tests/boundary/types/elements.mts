// The elements, used as their types say they may be used. `types.test.mjs` compiles this strictly; nothing runs it.
import { TandemFit, TandemForm, type FormAnswers, type TandemElementError } from "tandem-match/elements";
import type { Outlook, PublishedFit } from "tandem-match/fit";

const fit: TandemFit = document.createElement("tandem-fit");
const watched: HTMLFormElement | null = fit.form;
fit.addEventListener("tandem-fits", ({ detail }) => {
  const outlook: Outlook = detail;
  const fits: PublishedFit[] = outlook.fits;
  console.log(watched, fits);
});
fit.addEventListener("tandem-error", ({ detail }) => {
  const error: TandemElementError = detail;
  console.log(error.message, error.problems?.length);
});

const form = document.querySelector("tandem-form");
const soFar: FormAnswers | null | undefined = form?.answers;
form?.addEventListener("tandem-complete", (event) => {
  event.preventDefault();
  console.log(event.detail, soFar, form instanceof TandemForm);
});
