export const householdsHref = () => '/households';
