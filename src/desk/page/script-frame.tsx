/**
 * A sidebar or dialog of the add-in in a sandboxed frame, as Google frames it: 300 px wide for a sidebar, its own size
 * for a dialog. The frame has an opaque origin. `google.script.run` inside it is a message to this page, which runs the
 * function as the signed-in account. A link in it opens inside the desk.
 */
import { useEffect, useRef } from 'preact/hooks';
import { answerPicker } from './picker/answer';
import { pickerDouble } from './picker/double';

/**
 * Replaces Google's client library inside the frame: success and failure handlers, user object, host.close, setWidth,
 * setHeight.
 */
function clientLibrary(): string {
  return `<script>(function(){
var waiting={},next=1;
function runner(ok,bad,user){return new Proxy({},{get:function(_,name){
 if(name==='withSuccessHandler')return function(f){return runner(f,bad,user)};
 if(name==='withFailureHandler')return function(f){return runner(ok,f,user)};
 if(name==='withUserObject')return function(o){return runner(ok,bad,o)};
 return function(){var id=next++;waiting[id]=[ok,bad,user];parent.postMessage({desk:'run',id:id,name:name,args:JSON.parse(JSON.stringify([].slice.call(arguments)))},'*')};
}})}
function host(what){return function(value){parent.postMessage({desk:'host',what:what,value:value},'*')}}
window.google={script:{run:runner(),host:{close:host('close'),setWidth:host('width'),setHeight:host('height'),editor:{focus:host('focus')},origin:'null'}}};
addEventListener('click',function(e){var a=e.target&&e.target.closest&&e.target.closest('a[href]');if(!a)return;e.preventDefault();parent.postMessage({desk:'link',href:a.getAttribute('href')},'*')});
addEventListener('message',function(e){var m=e.data;if(!m||m.desk!=='answer')return;var w=waiting[m.id];delete waiting[m.id];if(!w)return;
 if(m.error!==undefined){if(w[1])w[1](new Error(m.error),w[2])}else if(w[0])w[0](m.value,w[2])});
})()</script>`;
}

interface FrameAsked {
  readonly title: string;
  readonly html: string;
  readonly run: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly host: (what: string, value: unknown) => void;
  readonly onFollow: (href: string) => void;
}

export function ScriptFrame(props: FrameAsked) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      const inside = frame.current?.contentWindow;
      const message = event.data as {
        desk?: string;
        id: number;
        name: string;
        args: readonly unknown[];
        what: string;
        value: unknown;
        href: string;
      };
      if (inside === null || inside === undefined || event.source !== inside) return;
      void answerPicker(message, inside);
      if (message.desk === 'host') props.host(message.what, message.value);
      if (message.desk === 'link') props.onFollow(message.href);
      if (message.desk !== 'run') return;
      props.run(message.name, message.args).then(
        (value) => inside.postMessage({ desk: 'answer', id: message.id, value }, '*'),
        (error: unknown) =>
          inside.postMessage(
            { desk: 'answer', id: message.id, error: error instanceof Error ? error.message : String(error) },
            '*',
          ),
      );
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [props.run, props.host, props.onFollow]);
  // Google gives a window the focus when it opens; without it a keyboard user would have to search for the window.
  const arrive = (): void => frame.current?.focus();
  const page = props.html.replace(/<head[^>]*>/i, (head) => `${head}${clientLibrary()}${pickerDouble}`);
  return (
    <iframe
      ref={frame}
      title={props.title}
      sandbox="allow-scripts allow-forms allow-modals allow-popups allow-downloads"
      srcdoc={page}
      onLoad={arrive}
    />
  );
}
