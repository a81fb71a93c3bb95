// The view of both examples: a form, and the profiles that fit what stands in it.

/** Shows the best fits now, and again whenever something changes. */
export function showFits(cohort, people) {
  const form = document.querySelector("form");
  const list = document.querySelector("ol");
  const profiles = cohort.mentors.map(({ id }) => people.mentors.find((mentor) => mentor.id === id).answers.about);
  const show = () => {
    const answers = { skills: form.elements.skills.value, hours: form.elements.hours.value };
    const { fits, problems } = cohort.bestFits({ answers }, { most: 3 });
    const lines = fits.map((fit) => `${profiles[fit.profile]} A ${fit.band} fit${because(fit)}.`);
    list.replaceChildren(...[...lines, ...problems.map((problem) => problem.message)].map(item));
  };
  form.addEventListener("input", show);
  show();
}

/** What did it: skills in common, and hours. */
function because(fit) {
  const evidence = fit.reasons.flatMap((reason) => reason.evidence);
  return evidence.length > 0 ? `: ${evidence.join(", ")}` : "";
}

function item(text) {
  const item = document.createElement("li");
  item.textContent = text;
  return item;
}
