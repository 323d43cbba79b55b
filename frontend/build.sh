#!/bin/sh
# Installs the npm packages of the lock file and lays what the pages need of them into the classes folder.
# usage: build.sh CLASSES JAVA_HOME DRIVER_JAR NPM_JAR   (Maven calls it; nothing happens twice, nothing is asked of the network twice)
set -eu
classes=$1 java_home=$2 driver_jar=$3 npm_jar=$4
cd "$(dirname "$0")"

machine_has_node() {
    command -v npm >/dev/null 2>&1 &&
        node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a >= 24 || (a === 22 && b >= 16) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

# A machine without Node.js gets the one inside Playwright's driver, and npm from the registry by way of an old npm that comes as a jar.
bring_node() {
    [ -x .node/bin/node ] && [ -f .node/package/bin/npm-cli.js ] && return
    case "$(uname -s)-$(uname -m)" in
        Linux-x86_64) platform=linux ;;
        Linux-aarch64) platform=linux-arm64 ;;
        Darwin-x86_64) platform=mac ;;
        Darwin-arm64) platform=mac-arm64 ;;
        *) echo "No Node.js here, and none to bring for $(uname -sm): install Node.js 20.19 or later" >&2; exit 1 ;;
    esac
    echo "No usable Node.js on this machine: bringing one"
    rm -rf .node && mkdir .node && cd .node
    "$java_home/bin/jar" xf "$driver_jar" "driver/$platform/node"
    mkdir bin && mv "driver/$platform/node" bin/node && chmod +x bin/node && rm -r driver
    "$java_home/bin/jar" xf "$npm_jar"
    # npm's children look for node by name
    PATH=$PWD/bin:$PATH node META-INF/resources/webjars/npm/*/bin/npm-cli.js pack --loglevel error npm@11.6.2 >pack.log 2>&1 || { cat pack.log >&2; exit 1; }
    tar xzf npm-11.6.2.tgz && rm -r META-INF npm-11.6.2.tgz
    cd ..
}

if [ -x .node/bin/node ] || ! machine_has_node; then
    bring_node
    PATH=$PWD/.node/bin:$PATH
    npm() { node .node/package/bin/npm-cli.js "$@"; }
fi

if ! cmp -s package-lock.json node_modules/.installed; then
    npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --prefer-offline --loglevel error
    cp package-lock.json node_modules/.installed
fi
node lay-out.mjs "$classes"
