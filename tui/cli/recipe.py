"""The sshd settings that serve Beatbook, with the steps to install them, as text. They are printed, never installed."""

from typing import NamedTuple

MATCH = """\
# Beatbook over SSH: the {role}s' account, for {does}.
# Needs OpenSSH 8.2 or later, and the line Include /etc/ssh/sshd_config.d/*.conf in sshd_config.
# From 7.8 on, without that line, add this text to the end of sshd_config.
{note}#
# As root, once:
{steps}
#   {program} > /etc/ssh/sshd_config.d/beatbook-{role}.conf
#   sshd -t && sshd -T -C user={user},host=x,addr=127.0.0.1 | grep -iE 'forcecommand|acceptenv|setenv|permituserenvironment'
#     This must show the launcher, and AcceptEnv with LANG and LC_* only. PermitUserEnvironment should be no, and has to be set outside
#     this block. If it is yes, only root must be able to write to the account's home, which is / in the steps above.
#   Reload sshd (systemctl reload ssh, or sshd) and try: {try_it}
#
# To limit what all sessions of the account take together (with systemd and UsePAM yes):
#   systemctl set-property user-$(id -u {user}).slice MemoryMax=2G TasksMax=256 CPUQuota=100%
# or, without systemd, the number of logins: echo '{user} hard maxlogins 20' > /etc/security/limits.d/beatbook-{role}.conf
# One session has up to {memory} MiB of address space (--memory). One that needs more ends with a sentence; the others go on.
# Most take 50 to 120 MiB of memory, a good part of it shared.
#
# On slow connections, people should use compression: ssh -C -t {user}@this-host

Match User {user}
    # Start this and nothing else, whatever the client asks for. sshd runs it with the account's shell, which must be sh.
    ForceCommand {launcher}
    # No forwarding of any kind, now or in later versions of OpenSSH. The older settings say the same.
    DisableForwarding yes
    AllowTcpForwarding no
    AllowAgentForwarding no
    AllowStreamLocalForwarding no
    X11Forwarding no
    PermitTunnel no
    # Run none of the account's own files. Only root can add keys, and nothing else can vouch for one.
    PermitUserRC no
    AuthorizedKeysFile /etc/ssh/beatbook/%u
    AuthorizedKeysCommand none
    TrustedUserCAKeys none
    # The client may set nothing else. Other variables act on the shell and on the dynamic loader before the launcher's first line.
    # In this block AcceptEnv and SetEnv replace the settings outside it.
    AcceptEnv LANG LC_*
    # What still comes from a key or from the account's home is overridden, where an empty value is harmless.
    SetEnv LANG=C.UTF-8 LC_ALL=C.UTF-8 LANGUAGE= LD_PRELOAD= LD_AUDIT= LD_LIBRARY_PATH= LD_DEBUG= LD_PROFILE= GLIBC_TUNABLES= \
ENV= BASH_ENV= SHELLOPTS= BASHOPTS= PS4= GCONV_PATH= LOCPATH= NLSPATH=
    # Keys only.
    PubkeyAuthentication yes
    AuthenticationMethods publickey
    PasswordAuthentication no
    KbdInteractiveAuthentication no
    PermitTTY yes
{alive}
    Banner none

# Lines below this one apply to everyone again.
Match all"""

NOTE = """\
#
# NOTE: the account cannot run the copy of Beatbook that printed this: other accounts may not read {barred}.
# Install Beatbook where everyone can run it, and print this again with that copy:
#   python3 -m venv /opt/beatbook && /opt/beatbook/bin/pip install .     (in a checkout)
#   or: PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin pipx install .
"""

VIEWER_ALIVE = """\
    # Up to four sessions on one connection. A connection that does not answer for 45 s is closed.
    MaxSessions 4
    ClientAliveInterval 15
    ClientAliveCountMax 3"""

PRESENTER_ALIVE = """\
    # One session on a connection. Followers need to know soon when the presenter's connection is lost, so it is checked as often as sshd
    # can: every 2 s, and it is closed when no answer comes within 2 s. That costs one small packet every 2 s. A connection that stalls
    # for 4 s ends the presentation; raise ClientAliveCountMax by one for each 2 s more that it should survive.
    MaxSessions 1
    ClientAliveInterval 1
    ClientAliveCountMax 1"""

ACCOUNT_STEP = """\
#   useradd --system --user-group --no-create-home --home-dir / --shell /bin/sh --password '*' {user}
#     If the account exists: usermod --home / --shell /bin/sh --password '*' {user}
#     (Use '*' for the password, not '!': without UsePAM, '!' locks out keys as well.)"""

KEYS_STEP = """\
#   install -d -m 755 /etc/ssh/beatbook {folder}
#   install -m 644 KEYS /etc/ssh/beatbook/{user}     (KEYS is a file with the {role}s' public keys, one to a line)
#   {program} --launcher > {launcher} && chmod 755 {launcher}"""

VIEWER_STEPS = f"""\
{ACCOUNT_STEP}
{KEYS_STEP}
#   runuser -u {{user}} -- env SSH_ORIGINAL_COMMAND=list {{launcher}}
#     This must list the workshops. It shows that the account can run Beatbook."""

PRESENTER_STEPS = f"""\
{ACCOUNT_STEP}
#   echo 'd {{live_dir}} 2750 {{user}} VIEWERS' > /etc/tmpfiles.d/beatbook.conf && systemd-tmpfiles --create /etc/tmpfiles.d/beatbook.conf
#     (VIEWERS is the group of the viewers' account.)
#     Without systemd, at every start of the machine: install -d -m 2750 -o {{user}} -g VIEWERS {{live_dir}}
{KEYS_STEP}
#   runuser -u {{user}} -- {{launcher}}
#     This must open the slides (q quits). It shows that the account can run Beatbook."""


class Account(NamedTuple):
    """An account that Beatbook is served from."""

    role: str
    user: str
    launcher: str
    program: str
    """The command line that prints this recipe."""
    live_dir: str
    memory: int
    barred: str
    """A folder or file that the account may not read, though it has to; empty if there is none."""


def recipe(account: Account) -> str:
    """The whole file: comments, then the Match block."""
    given = account._asdict() | {
        "folder": account.launcher.rpartition("/")[0],
        "note": NOTE.format(barred=account.barred) if account.barred else "",
    }
    if account.role == "presenter":
        does, steps, alive = "slides, the speaker's view of them, and nothing else", PRESENTER_STEPS, PRESENTER_ALIVE
        try_it = f"ssh -t {account.user}@this-host, and ssh -t {account.user}@this-host speaker beside it"
    else:
        does, steps, alive = "the read-only browser, look-ups, and nothing else", VIEWER_STEPS, VIEWER_ALIVE
        try_it = f"ssh -t {account.user}@this-host"
    return MATCH.format(**given, does=does, try_it=try_it, steps=steps.format(**given), alive=alive)
