"""A Slurm of one node, with its own keys, ports and folders; nothing of the machine's own Slurm or munge is touched."""

import contextlib
import os
import socket
import subprocess

from archive import daemon, free_port, require, wait_until

CONFIGURATION = """
ClusterName=newsexport
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller_port}
SlurmdPort={node_port}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge/socket
CryptoType=crypto/munge
MpiDefault=none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
ReturnToService=2
SlurmdParameters=config_overrides
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
MailProg=/bin/true
NodeName={host} NodeAddr=127.0.0.1 CPUs=3 State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def words_of(command, environment):
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30).stdout.strip()


@contextlib.contextmanager
def cluster(folder):
    """The environment for sbatch and the others, while the daemons run."""
    munged, key_maker, controller, node, _, _, _ = require("munged", "mungekey", "slurmctld", "slurmd", "sbatch",
                                                           "scontrol", "setpriv")
    for name in ("", "munge", "state", "spool"):
        (folder / name).mkdir(mode=0o755)
    host = socket.gethostname().split(".")[0]
    configuration, munge = folder / "slurm.conf", folder / "munge"
    configuration.write_text(CONFIGURATION.format(host=host, folder=folder, controller_port=free_port(),
                                                  node_port=free_port()))
    subprocess.run([key_maker, "--create", "--keyfile", munge / "key"], check=True)
    environment = {**os.environ, "SLURM_CONF": str(configuration)}
    with contextlib.ExitStack() as stack:
        stack.enter_context(daemon([munged, "--foreground", "--force", "--key-file", munge / "key", "--socket",
                                    munge / "socket", "--pid-file", munge / "pid", "--seed-file", munge / "seed",
                                    "--log-file", munge / "log"], munge / "out"))
        wait_until((munge / "socket").exists, "munged", 20)
        stack.enter_context(daemon([controller, "-D", "-f", configuration], folder / "slurmctld.log"))
        stack.enter_context(daemon([node, "-D", "-f", configuration, "-N", host], folder / "slurmd.log"))
        # First of all to be done at the end: jobs that are left would outlive the daemons.
        stack.callback(lambda: end_jobs(environment))
        wait_until(lambda: words_of(["sinfo", "-h", "-o", "%T"], environment) == "idle", "the node of Slurm", 60)
        yield environment


def end_jobs(environment):
    words_of(["scancel", "--user=root"], environment)
    with contextlib.suppress(AssertionError):
        wait_until(lambda: words_of(["squeue", "-h"], environment) == "", "the jobs' end", 20)
