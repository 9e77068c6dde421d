export const pricesHref = () => '/prices';
