import Foundation
import Processes
import Testing
import Vocabulary

/// Real children of a real shell.
@Suite(.timeLimit(.minutes(10)))
struct ChildProcessTests {
    private let spoken: SpokenLines

    init() throws {
        spoken = try SpokenLines()
    }

    @Test func `a child's status is its own`() throws {
        let child = try ChildProcess("/bin/sh", ["-c", "exit 3"])
        #expect(child.wait() == .exited(3))
        #expect(child.ended == .exited(3))
        #expect(!child.isRunning)
        child.send(SIGTERM)
        #expect(child.end(within: 0) == .exited(3))
    }

    @Test func `a child that a signal ended says which`() throws {
        let child = try ChildProcess("/bin/sh", ["-c", "kill -USR1 $$"])
        #expect(child.wait() == .killed(SIGUSR1))
    }

    @Test func `a child is asked to end before it is killed`() throws {
        let child = try spoken.shell("trap 'echo good night; exit 7' TERM; echo up; read word")
        #expect(try spoken.next() == "up")
        #expect(child.isRunning)
        #expect(child.end(within: 10_000) == .exited(7))
        #expect(try spoken.next() == "good night")
        let polite = try ChildProcess("/bin/cat", [])
        #expect(polite.end(within: 10_000) == .killed(SIGTERM))
    }

    @Test func `a child that does not listen is killed`() throws {
        let child = try spoken.shell("trap '' TERM; echo deaf; exec cat")
        #expect(try spoken.next() == "deaf")
        #expect(child.end(within: 50) == .killed(SIGKILL))
    }

    @Test func `a frozen child ends like any other`() throws {
        let child = try spoken.shell("echo up; exec cat")
        #expect(try spoken.next() == "up")
        child.send(SIGSTOP)
        #expect(child.end(within: 10_000) == .killed(SIGTERM))
    }

    @Test func `a child reads what it is told, and one that is gone is told nothing`() throws {
        let child = try spoken.shell("read word; echo \"heard $word\"")
        child.tell("麻婆\n")
        #expect(try spoken.next() == "heard 麻婆")
        #expect(child.wait() == .exited(0))
        child.tell("more\n")
    }

    @Test func `a child hears when its parent's hold on it is gone`() throws {
        var child: ChildProcess? = try spoken.shell("echo up; cat; echo alone")
        #expect(try spoken.next() == "up")
        #expect(child?.isRunning == true)
        child = nil
        #expect(try spoken.next() == "alone")
    }

    @Test func `a child hears all signals, whatever its parent's thread blocks`() throws {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let child = try spoken.shell("exec grep SigBlk /proc/self/status")
        #expect(try spoken.next() == "SigBlk:\t0000000000000000")
        #expect(child.wait() == .exited(0))
    }

    @Test func `a child gets no descriptor but input, output and errors`() throws {
        let stray = open("/dev/null", O_RDONLY)
        defer { close(stray) }
        // The one that `ls` opens itself is the fourth.
        let child = try spoken.shell("ls /proc/self/fd | tr '\\n' ' '; echo")
        #expect(try spoken.next() == "0 1 2 3 ")
        #expect(child.wait() == .exited(0))
    }

    @Test func `a child is in a process group of its own`() throws {
        let child = try spoken.shell("cut -d ' ' -f 5 /proc/self/stat")
        #expect(try spoken.next() == "\(child.processID)")
    }

    @Test func `output and errors go to the end of a private file`() throws {
        let path = NSTemporaryDirectory() + "/comanda-output-\(UUID().uuidString)"
        defer { unlink(path) }
        for word in ["one", "two"] {
            try ChildProcess(
                "/bin/sh", ["-c", "echo \(word); echo \(word) failed >&2"], output: .file(path)
            ).wait()
        }
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == "one\none failed\ntwo\ntwo failed\n")
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a program that is not there is a fault`() {
        let fault = #expect(throws: Fault.self) { try ChildProcess("/nowhere/mosquitto", []) }
        #expect(
            fault
                == Fault(
                    "start a program", at: "/nowhere/mosquitto",
                    cause: "No such file or directory"))
    }

    @Test func `a child that somebody waits for still gets signals`() throws {
        let child = try spoken.shell("echo up; exec cat")
        #expect(try spoken.next() == "up")
        let waiting = DispatchSemaphore(value: 0)
        let ended = DispatchSemaphore(value: 0)
        Thread {
            waiting.signal()
            child.wait()
            ended.signal()
        }.start()
        #expect(waiting.wait(timeout: .now() + 10) == .success)
        Thread { child.send(SIGTERM) }.start()
        #expect(ended.wait(timeout: .now() + 10) == .success)
        #expect(child.ended == .killed(SIGTERM))
    }
}
