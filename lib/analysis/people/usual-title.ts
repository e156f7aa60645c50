import terms from '../../../assets/lexicon/official-terms.json' with { type: 'json' };

/** Brings the variants of a title (外務大臣, 外交部長) to one form (外相), by which titles are compared. */
export function usualTitle(title: string): string {
  let form = title;
  for (const [variant, ending] of terms.titleEndings)
    if (form.endsWith(variant!)) form = form.slice(0, -variant!.length) + ending;
  return form;
}
