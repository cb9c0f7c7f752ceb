export default {
  title: 'Sign in', login: 'Login name', password: 'Password', enter: 'Sign in', expired: 'You were signed out after a while. Please sign in again; enter again what was not saved.', forgot: 'Forgot the password? The security administrator can set a new one.',
  secrets: 'No state secrets may be stored or processed here', secretsWhy: 'This is not a classified system. Enter and upload nothing that is a state secret.', needLogin: 'Enter your login name.', needPassword: 'Enter your password.', firstTime: 'This system is not set up yet', firstTimeWhy: 'Nobody can sign in yet. Open the setup page with the link the program printed when it started, and enter the county and its first people.', show: 'Show the password', hide: 'Hide the password',
  says: 'From the first talk to the running plant: a county\'s deals, projects and land in one place', english: 'English', chinese: '中文',
}
