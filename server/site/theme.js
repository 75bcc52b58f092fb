// The choice of the colours, at once. Without this, a form sends it to the server, which keeps it in the same cookie.

const choice = document.querySelector('.theme select');
const { name } = choice;

function show(theme) {
  choice.value = theme;
  document.documentElement.dataset.theme = theme;
  document.querySelector('meta[name=color-scheme]').content = theme === 'system' ? 'light dark' : theme;
}

choice.addEventListener('change', () => {
  document.cookie = `${name}=${choice.value}; Path=/; Max-Age=31536000; SameSite=Lax`;
  show(choice.value);
});

// A page that comes back may be older than the choice.
addEventListener('pageshow', (event) => {
  const kept = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  if (event.persisted && kept) show(kept.slice(name.length + 1));
});
