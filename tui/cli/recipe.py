"""The sshd settings that serve Beatbook, with the steps to install them, as text.

They are printed, never installed.
"""

from typing import NamedTuple

MATCH = """\
# Beatbook over SSH: the {role}s' account, for {does}.
# Needs OpenSSH 8.2 or later, and the line Include /etc/ssh/sshd_config.d/*.conf in sshd_config.
# With OpenSSH 7.8 to 8.1, or without that line, add this text to the end of sshd_config.
{note}#
# As root, once:
{steps}
#   {program} > /etc/ssh/sshd_config.d/beatbook-{role}.conf
#   sshd -t && sshd -T -C user={user},host=x,addr=127.0.0.1 | grep -iE 'forcecommand|acceptenv|setenv|permituserenvironment'
#     This must show the launcher, and AcceptEnv with LANG and LC_* only. PermitUserEnvironment should be no; it can only be set outside
#     this block. If it is yes, make sure that only root can write to the account's home, which is / in the steps above.
#   Reload sshd (systemctl reload ssh, or sshd) and try: {try_it}
#
# To limit what all sessions of the account use together (with systemd and UsePAM yes):
#   systemctl set-property user-$(id -u {user}).slice MemoryMax=2G TasksMax=256 CPUQuota=100%
# To limit the number of logins instead, without systemd: echo '{user} hard maxlogins 20' > /etc/security/limits.d/beatbook-{role}.conf
# Each session can use up to {memory} MiB of address space (--memory). If it needs more, it ends with a message; other sessions continue.
# Most sessions use 50 to 120 MiB of memory, much of it shared.
#
# On slow connections, people should use compression: ssh -C -t {user}@this-host

Match User {user}
    # Run only this, whatever the client asks for. sshd runs it with the account's shell, which must be sh.
    ForceCommand {launcher}
    # No forwarding of any kind, now or in later versions of OpenSSH. The older settings say the same.
    DisableForwarding yes
    AllowTcpForwarding no
    AllowAgentForwarding no
    AllowStreamLocalForwarding no
    X11Forwarding no
    PermitTunnel no
    # Do not run the account's own files. Only root can add keys, and no command or certificate can stand in for one.
    PermitUserRC no
    AuthorizedKeysFile /etc/ssh/beatbook/%u
    AuthorizedKeysCommand none
    TrustedUserCAKeys none
    # The client can set no other variables: some affect the shell and the dynamic loader before the launcher's first line runs.
    # AcceptEnv and SetEnv in this block replace the settings outside it.
    AcceptEnv LANG LC_*
    # Override variables that a key or the account's home may still set, where an empty value is harmless.
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

# The lines below apply to everyone again.
Match all"""

NOTE = """\
#
# NOTE: the account cannot run this copy of Beatbook, because other accounts cannot read {inaccessible}.
# Install Beatbook where everyone can run it, and print these settings again with that copy:
#   python3 -m venv /opt/beatbook && /opt/beatbook/bin/pip install .     (in a checkout)
#   or: PIPX_HOME=/opt/pipx PIPX_BIN_DIR=/usr/local/bin pipx install .
"""

VIEWER_ALIVE = """\
    # Up to four sessions on each connection. A connection that does not answer for 45 s is closed.
    MaxSessions 4
    ClientAliveInterval 15
    ClientAliveCountMax 3"""

PRESENTER_ALIVE = """\
    # One session on each connection. Followers need to know quickly when the presenter's connection is lost, so sshd checks it as often
    # as it can: every 2 s. It closes the connection if no answer comes within 2 s. This costs one small packet every 2 s. A connection
    # that stalls for 4 s ends the presentation; to allow 2 s more, raise ClientAliveCountMax by one.
    MaxSessions 1
    ClientAliveInterval 1
    ClientAliveCountMax 1"""

ACCOUNT_STEP = """\
#   useradd --system --user-group --no-create-home --home-dir / --shell /bin/sh --password '*' {user}
#     If the account exists: usermod --home / --shell /bin/sh --password '*' {user}
#     (Use '*' for the password, not '!': without UsePAM, '!' locks out keys as well.)"""

KEYS_STEP = """\
#   install -d -m 755 /etc/ssh/beatbook {folder}
#   install -m 644 KEYS /etc/ssh/beatbook/{user}     (KEYS is a file of the {role}s' public keys, one on each line)
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
#     Without systemd, each time the machine starts: install -d -m 2750 -o {{user}} -g VIEWERS {{live_dir}}
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
    inaccessible: str
    """A folder or file that the account may not read, though it has to; empty if there is none."""


def recipe(account: Account) -> str:
    """The whole file: comments, then the Match block."""
    given = account._asdict() | {
        "folder": account.launcher.rpartition("/")[0],
        "note": NOTE.format(inaccessible=account.inaccessible) if account.inaccessible else "",
    }
    if account.role == "presenter":
        does, steps, alive = "slides and the speaker's view only", PRESENTER_STEPS, PRESENTER_ALIVE
        try_it = f"ssh -t {account.user}@this-host, and in a second terminal: ssh -t {account.user}@this-host speaker"
    else:
        does, steps, alive = "the read-only browser and look-ups only", VIEWER_STEPS, VIEWER_ALIVE
        try_it = f"ssh -t {account.user}@this-host"
    return MATCH.format(**given, does=does, try_it=try_it, steps=steps.format(**given), alive=alive)
